/** All offices with their numbers. */

import type { Context, Page } from "../context";
import { address, clear, h, link } from "../dom";
import { badge, unreadable } from "../parts";
import { say } from "../words";
import { SEVERITIES, type OfficeRow, type Region } from "../types";

type Column = "nama" | "galat" | "peringatan" | "catatan" | "dipertaruhkan" | "pagu";
const COLUMNS: Column[] = ["nama", "galat", "peringatan", "catatan", "dipertaruhkan", "pagu"];
const MOST = 200;

/** How the reader left the list; it stays so while plans change. */
const kept = { column: null as Column | null, down: true, filter: "", most: MOST };

export async function region(context: Context): Promise<Page> {
  const answer = await context.backend.ask<Region>("wilayah", { bahasa: context.language });
  const data = answer.isi!;
  if (data.kantor.length === 1 && !answer.menunggu && !data.tak_terbaca.length && !context.query.has("semua")) {
    context.go(address("kantor", data.kantor[0]!.kantor));
  }
  const table = h("table", { class: "daftar lipat", role: "table" });
  const count = h("p", { class: "kecil", role: "status" });
  const more = h("button", { type: "button", click: () => { kept.most += MOST; draw(); } });

  function draw(): void {
    const wanted = kept.filter.toLocaleLowerCase();
    const rows = data.kantor.filter((row) => `${row.nama} ${row.folder}`.toLocaleLowerCase().includes(wanted));
    if (kept.column) rows.sort(by(kept.column, kept.down));
    clear(table, caption(), heads(), h("tbody", { role: "rowgroup" }, rows.slice(0, kept.most).map(line)));
    clear(count, say("buka.banyak_kantor", { jumlah: rows.length }));
    more.hidden = rows.length <= kept.most;
    clear(more, say("buka.lainnya", { jumlah: rows.length - kept.most }));
  }

  function caption(): HTMLElement {
    return h("caption", { class: "tersembunyi" }, say("buka.wilayah"));
  }

  function heads(): HTMLElement {
    return h(
      "thead",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row" },
        COLUMNS.map((column) => {
          const sorted = kept.column === column ? (kept.down ? "descending" : "ascending") : "none";
          const button = h(
            "button",
            { type: "button", class: "urut", id: `urut-${column}`, click: () => sort(column) },
            title(column),
          );
          return h(
            "th",
            { role: "columnheader", scope: "col", "aria-sort": sorted, class: column === "nama" ? "" : "kanan" },
            button,
          );
        }),
      ),
    );
  }

  function sort(column: Column): void {
    kept.down = kept.column === column ? !kept.down : column !== "nama";
    kept.column = column;
    draw();
    document.getElementById(`urut-${column}`)?.focus();
  }

  const filter = h("input", {
    id: "cari",
    type: "search",
    value: kept.filter,
    input: () => {
      kept.filter = filter.value;
      draw();
    },
  });
  draw();
  return {
    title: say("buka.wilayah"),
    body: h(
      "div",
      {},
      h("h1", {}, say("buka.wilayah")),
      unreadable(data.tak_terbaca),
      h("label", { class: "pilih", for: "cari" }, h("span", {}, say("buka.cari_kantor")), filter),
      count,
      h("div", { class: "geser", tabindex: 0, role: "region", "aria-label": say("buka.wilayah") }, table),
      more,
    ),
  };
}

function title(column: Column): string {
  if (column === "nama") return say("buka.perangkat_daerah");
  if (column === "pagu") return say("buka.pagu");
  if (column === "dipertaruhkan") return say("ui.dipertaruhkan");
  return say(`ui.${column}`);
}

function line(row: OfficeRow): HTMLElement {
  return h(
    "tr",
    { role: "row" },
    h(
      "th",
      { role: "rowheader", scope: "row" },
      link(address("kantor", row.kantor), row.nama),
      h("span", { class: "kecil" }, [row.folder, ...row.dokumen.map((one) => one.sebutan)].filter(Boolean).join(" · ")),
    ),
    SEVERITIES.map((one) =>
      h("td", { role: "cell", class: "kanan", "data-kepala": say(`ui.${one}`) }, row[one] ? badge(one, String(row[one])) : "0"),
    ),
    h("td", { role: "cell", class: "kanan", "data-kepala": say("ui.dipertaruhkan") }, Number(row.dipertaruhkan) ? row.kata_dipertaruhkan : "–"),
    h("td", { role: "cell", class: "kanan", "data-kepala": say("buka.pagu") }, row.kata_pagu || "–"),
  );
}

function by(column: Column, down: boolean): (a: OfficeRow, b: OfficeRow) => number {
  const sign = down ? -1 : 1;
  if (column === "nama") return (a, b) => sign * a.nama.localeCompare(b.nama, "id");
  return (a, b) => sign * (Number(a[column] ?? -1) - Number(b[column] ?? -1));
}
