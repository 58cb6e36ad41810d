/** Pieces that several pages share: severities, places, findings in full, pictures. */

import { address, drawing, h, link, type Child } from "./dom";
import { say } from "./words";
import { SEVERITIES, type Finding, type OfficeRow, type Picture, type Place, type Severity, type Unreadable } from "./types";

const SIGNS: Record<Severity, string> = { galat: "✕", peringatan: "!", catatan: "i" };

/** A severity by its sign and word, never by colour alone. */
export function badge(severity: Severity, text: string): HTMLElement {
  return h("span", { class: `lencana ${severity}` }, h("span", { "aria-hidden": "true" }, SIGNS[severity]), " ", text);
}

/** The numbers of `renja periksa`: causes by severity, and rupiah in question. */
export function numbers(row: OfficeRow): HTMLElement {
  return h(
    "ul",
    { class: "angka" },
    SEVERITIES.filter((one) => row[one] || one !== "catatan").map((one) =>
      h(
        "li",
        { class: `${one} ${row[one] ? "" : "nol"}` },
        link(`${address("kantor", row.kantor, "temuan")}?tingkat=${one}`, h("b", {}, row[one]), " ", said(`ui.sebab_${one}`, row[one])),
      ),
    ),
    Number(row.dipertaruhkan) !== 0 &&
      h(
        "li",
        { class: "uang" },
        link(`${address("kantor", row.kantor, "temuan")}?urut=uang`, h("b", {}, row.kata_dipertaruhkan), " ", say("ui.dipertaruhkan")),
      ),
  );
}

/** The words of a count without its number. */
function said(key: string, count: number): string {
  return say(key, { jumlah: count }).replace(String(count), "").trim();
}

export function planAddress(place: { berkas: string; baris?: number | null }): string {
  return address("rencana", place.berkas) + (place.baris ? `?baris=${place.baris}` : "");
}

/** File and line, one click from the plan; and the cell of the imported file. */
export function where(place: Place): Child[] {
  const short = place.nama.split("/").at(-1)!;
  return [
    link(planAddress(place), `${short}:${place.baris}`),
    place.sel && h("span", { class: "sel", title: place.asal }, " ", say("buka.sel", { sel: place.sel, berkas: place.asal })),
  ];
}

/** Everything that is known of a finding beside its sentence. */
export function details(finding: Finding): HTMLElement {
  return h(
    "div",
    { class: "rincian" },
    finding.banding.length > 0 &&
      h(
        "dl",
        { class: "banding" },
        finding.banding.map((side) => h("div", {}, h("dt", {}, side.apa), h("dd", { class: "kanan" }, side.nilai))),
      ),
    finding.terkait.length > 0 && addends(finding),
    finding.saran.length > 0 &&
      h(
        "ul",
        { class: "saran" },
        finding.saran.map((one) => h("li", {}, h("b", {}, one.apa), ": ", one.isi)),
      ),
    h("p", { class: "kecil" }, h("b", {}, finding.aturan), " ", finding.judul),
  );
}

function addends(finding: Finding): HTMLElement {
  return h(
    "div",
    { class: "geser", tabindex: 0, role: "region", "aria-label": say("buka.tempat_terkait") },
    h(
      "table",
      { class: "kecil" },
      h("caption", {}, say("buka.tempat_terkait")),
      h(
        "tbody",
        {},
        finding.terkait.map((place) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, place.label || "–"),
            h("td", {}, place.kode),
            h("td", {}, place.simpul),
            h("td", { class: "kanan" }, place.nilai),
            h("td", {}, where(place)),
          ),
        ),
        finding.lagi > 0 && h("tr", {}, h("td", { colspan: 5 }, say("buka.lagi", { jumlah: finding.lagi }))),
      ),
    ),
  );
}

export function unreadable(files: Unreadable[]): Child {
  if (!files.length) return null;
  return h(
    "section",
    { class: "kartu bahaya", "aria-label": say("buka.tak_terbaca") },
    h("h2", {}, say("buka.tak_terbaca")),
    h("ul", {}, files.map((file) => h("li", {}, h("b", {}, file.nama), ": ", file.sebab))),
  );
}

/** A picture with the same in words. */
export function figure(picture: Picture): HTMLElement {
  return h(
    "figure",
    { class: "kartu" },
    h("div", { class: "geser", tabindex: 0, role: "region", "aria-label": picture.judul }, drawing(picture.svg)),
    h("details", {}, h("summary", {}, say("buka.gambar_kata")), h("pre", {}, picture.kata)),
  );
}

/** A choice with its label; one that has a single answer is not asked. */
export function choice(
  id: string,
  label: string,
  options: { value: string; text: string }[],
  chosen: string,
  changed: (value: string) => void,
): HTMLElement {
  const select = h(
    "select",
    { id, change: () => changed(select.value) },
    options.map((one) => h("option", { value: one.value, selected: one.value === chosen }, one.text)),
  );
  return h("label", { class: "pilih", for: id }, h("span", {}, label), select);
}
