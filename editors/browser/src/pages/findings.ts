/** Findings by their causes: sorted, filtered, each opened to its numbers, its line and its cell. */

import type { Context, Page } from "../context";
import { clear, h } from "../dom";
import { badge, choice, details, where } from "../parts";
import { say } from "../words";
import { SEVERITIES, type Cause, type Severity } from "../types";

type Column = "tingkat" | "aturan" | "tempat" | "uang" | "akibat";
const MOST = 200;

interface Kept {
  column: Column | null;
  down: boolean;
  text: string;
  file: string;
  family: string;
  off: Set<Severity>;
  open: Set<string>;
  most: number;
}

/** How the reader left the findings of each office. */
const offices = new Map<string, Kept>();

export async function findings(context: Context): Promise<Page> {
  const office = context.parts[0] ?? "";
  const data = (await context.backend.ask<{ sebab: Cause[] }>("temuan", { kantor: office, bahasa: context.language })).isi!;
  const kept = offices.get(office) ?? fresh();
  offices.set(office, kept);
  follow(context.query, kept);
  const causes = data.sebab;
  const body = h("tbody", { role: "rowgroup" });
  const head = h("thead", { role: "rowgroup" });
  const count = h("p", { class: "kecil", role: "status" });
  const more = h("button", { type: "button", click: () => { kept.most += MOST; draw(); } });

  function draw(): void {
    const rows = causes.filter((cause) => wanted(cause, kept));
    if (kept.column) rows.sort(by(kept.column, kept.down));
    clear(head, heads());
    clear(body, rows.slice(0, kept.most).map(lines));
    clear(count, say("buka.dari", { jumlah: rows.length, semua: causes.length }));
    more.hidden = rows.length <= kept.most;
    clear(more, say("buka.lainnya", { jumlah: rows.length - kept.most }));
  }

  function heads(): HTMLElement {
    const titles: [Column | null, string][] = [
      ["tingkat", say("ui.tingkat")],
      ["aturan", say("ui.aturan")],
      [null, say("ui.temuan")],
      ["tempat", say("ui.tempat")],
      ["uang", say("ui.selisih")],
      ["akibat", say("buka.kepala_akibat")],
    ];
    return h(
      "tr",
      { role: "row" },
      titles.map(([column, title]) => {
        const sorted = column !== null && kept.column === column ? (kept.down ? "descending" : "ascending") : "none";
        return h(
          "th",
          { role: "columnheader", scope: "col", "aria-sort": column === null ? null : sorted },
          column === null ? title : h("button", { type: "button", class: "urut", id: `urut-${column}`, click: () => sort(column) }, title),
        );
      }),
    );
  }

  function sort(column: Column): void {
    kept.down = kept.column === column ? !kept.down : column === "uang" || column === "akibat" || column === "tingkat";
    kept.column = column;
    draw();
    document.getElementById(`urut-${column}`)?.focus();
  }

  function lines(cause: Cause): HTMLElement[] {
    const key = keyOf(cause);
    const open = kept.open.has(key);
    const id = `rinci-${key}`;
    const inner = h("td", { role: "cell", colspan: 6 });
    const row = h("tr", { role: "row", id, class: "terbuka", hidden: !open }, inner);
    if (open) put(inner, cause);
    const button = h(
      "button",
      {
        type: "button",
        class: "buka",
        id: `buka-${key}`,
        "aria-expanded": String(open),
        "aria-controls": id,
        click: () => {
          const opening = row.hidden;
          row.hidden = !opening;
          button.setAttribute("aria-expanded", String(opening));
          if (opening) {
            kept.open.add(key);
            put(inner, cause);
          } else kept.open.delete(key);
        },
      },
      cause.pesan,
    );
    return [
      h(
        "tr",
        { role: "row" },
        h("td", { role: "cell" }, badge(cause.tingkat, cause.kata_tingkat)),
        h("td", { role: "cell", title: cause.judul }, cause.aturan),
        h("td", { role: "cell", class: "pesan" }, button),
        h("td", { role: "cell" }, where(cause.tempat)),
        h("td", { role: "cell", class: "kanan", "data-kepala": say("ui.selisih") }, cause.kata_uang),
        h("td", { role: "cell", class: "kanan", "data-kepala": say("buka.kepala_akibat") }, cause.akibat.length || ""),
      ),
      row,
    ];
  }

  const search = h("input", {
    id: "saring-kata",
    type: "search",
    value: kept.text,
    input: () => {
      kept.text = search.value;
      draw();
    },
  });
  const files = [...new Set(causes.flatMap((one) => [one, ...one.akibat]).map((one) => one.tempat.nama))].sort();
  const families = [...new Set(causes.map((one) => one.aturan.replace(/\d+$/, "")))].sort();
  const any = { value: "", text: say("buka.semua") };
  const shorter = shortest(files);
  draw();
  return {
    title: say("ui.temuan"),
    office,
    body: h(
      "div",
      {},
      h("h1", {}, say("buka.temuan_menurut_sebab")),
      h(
        "form",
        { class: "saring", role: "search", "aria-label": say("buka.saring"), submit: (event: Event) => event.preventDefault() },
        h("label", { class: "pilih", for: "saring-kata" }, h("span", {}, say("buka.saring")), search),
        h(
          "fieldset",
          {},
          h("legend", {}, say("ui.tingkat")),
          SEVERITIES.map((one) => tick(one, kept, draw)),
        ),
        choice("saring-rumpun", say("ui.aturan"), [any, ...families.map((one) => ({ value: one, text: one }))], kept.family, (value) => {
          kept.family = value;
          draw();
        }),
        choice(
          "saring-berkas",
          say("buka.berkas"),
          [any, ...files.map((one) => ({ value: one, text: shorter(one) }))],
          kept.file,
          (value) => {
            kept.file = value;
            draw();
          },
        ),
      ),
      count,
      h("table", { class: "daftar lipat temuan", role: "table" }, h("caption", { class: "tersembunyi" }, say("buka.temuan_menurut_sebab")), head, body),
      more,
    ),
  };
}

function fresh(): Kept {
  return { column: null, down: true, text: "", file: "", family: "", off: new Set(), open: new Set(), most: MOST };
}

/** A number of the overview leads to the findings that it counts, or to the dearest first. */
function follow(query: URLSearchParams, kept: Kept): void {
  const severity = query.get("tingkat");
  if (severity) kept.off = new Set(SEVERITIES.filter((one) => one !== severity));
  if (query.get("urut") === "uang") Object.assign(kept, { column: "uang", down: true, off: new Set() });
}

function tick(severity: Severity, kept: Kept, draw: () => void): HTMLElement {
  const box = h("input", {
    type: "checkbox",
    id: `saring-${severity}`,
    checked: !kept.off.has(severity),
    change: () => {
      if (box.checked) kept.off.delete(severity);
      else kept.off.add(severity);
      draw();
    },
  });
  return h("label", { for: `saring-${severity}` }, box, " ", say(`ui.${severity}`));
}

function put(into: HTMLElement, cause: Cause): void {
  clear(
    into,
    details(cause),
    cause.akibat.length > 0 &&
      h(
        "details",
        { class: "akibat", open: cause.akibat.length <= 5 },
        h("summary", {}, say("buka.akibat", { jumlah: cause.akibat.length })),
        h(
          "ul",
          {},
          cause.akibat.map((one) =>
            h("li", {}, badge(one.tingkat, one.kata_tingkat), " ", one.aturan, " ", one.pesan, " ", where(one.tempat)),
          ),
        ),
      ),
  );
}

/** The same finding after the plan was changed elsewhere. */
function keyOf(cause: Cause): string {
  const place = cause.tempat;
  const known = `${place.berkas} ${cause.aturan} ${place.kode} ${place.simpul} ${place.kolom} ${cause.pesan}`;
  let hash = 0;
  for (let at = 0; at < known.length; at++) hash = (Math.imul(hash, 31) + known.charCodeAt(at)) | 0;
  return (hash >>> 0).toString(36);
}

function wanted(cause: Cause, kept: Kept): boolean {
  const all = [cause, ...cause.akibat];
  if (kept.off.has(cause.tingkat)) return false;
  if (kept.family && !all.some((one) => one.aturan.startsWith(kept.family))) return false;
  if (kept.file && !all.some((one) => one.tempat.nama === kept.file)) return false;
  const text = kept.text.trim().toLocaleLowerCase();
  return !text || all.some((one) => words(one).includes(text));
}

function words(one: { aturan: string; judul: string; pesan: string; tempat: { kode: string; simpul: string; sel: string } }): string {
  const place = one.tempat;
  return `${one.aturan} ${one.judul} ${one.pesan} ${place.kode} ${place.simpul} ${place.sel}`.toLocaleLowerCase();
}

function by(column: Column, down: boolean): (a: Cause, b: Cause) => number {
  const sign = down ? -1 : 1;
  switch (column) {
    case "tingkat":
      return (a, b) => sign * (a.berat - b.berat);
    case "uang":
      return (a, b) => sign * (Number(a.uang) - Number(b.uang));
    case "akibat":
      return (a, b) => sign * (a.akibat.length - b.akibat.length);
    case "aturan":
      return (a, b) => sign * a.aturan.localeCompare(b.aturan);
    case "tempat":
      return (a, b) => sign * (a.tempat.nama.localeCompare(b.tempat.nama) || a.tempat.baris - b.tempat.baris);
  }
}

/** Names without the folder that all of them stand in. */
function shortest(files: string[]): (name: string) => string {
  const folders = files.map((one) => one.slice(0, one.lastIndexOf("/") + 1));
  const same = folders.every((one) => one === folders[0]) ? (folders[0] ?? "") : "";
  return (name) => name.slice(same.length);
}
