/** An official table as printed: stated beside computed, every sum opened to its addends. */

import type { Context, Page } from "../context";
import { address, clear, h, link, type Child } from "../dom";
import { choice, planAddress } from "../parts";
import { say } from "../words";
import type { Office, Table, TableCell, TableHead, TableName } from "../types";

export async function table(context: Context): Promise<Page> {
  const [office = "", name = "", file = ""] = context.parts;
  const language = { bahasa: context.language };
  const there = (await context.backend.ask<Office>("kantor", { kantor: office, ...language })).isi!.tabel;
  const chosen = there.find((one) => one.tabel === name && one.berkas === file) ?? preferred(there, name);
  const pick = choice(
    "pilih-tabel",
    say("buka.tabel"),
    there.map((one) => ({ value: address("kantor", office, "tabel", one.tabel, one.berkas), text: `${one.tabel} · ${one.dokumen} (${short(one)})` })),
    chosen ? address("kantor", office, "tabel", chosen.tabel, chosen.berkas) : "",
    (href) => context.go(href),
  );
  let shown: Child = h("p", {}, say("buka.belum_ada_tabel"));
  if (chosen) {
    try {
      const asked = { tabel: chosen.tabel, berkas: chosen.berkas, ...language };
      shown = drawn((await context.backend.ask<Table>("tabel", asked)).isi!);
    } catch (reason) {
      shown = h("p", { class: "kartu", role: "status" }, (reason as Error).message);
    }
  }
  return {
    title: chosen ? chosen.tabel : say("buka.tabel"),
    office,
    body: h("div", {}, h("h1", {}, say("buka.tabel_resmi")), there.length > 0 && pick, shown),
  };
}

function preferred(there: TableName[], name: string): TableName | undefined {
  return there.find((one) => one.tabel === name) ?? there.find((one) => one.tabel === "T-C.33") ?? there[0];
}

function short(one: TableName): string {
  return one.nama.split("/").at(-1)!;
}

/** A table with its notes; the sheet below tells what a number is the sum of. */
export function drawn(made: Table): HTMLElement {
  const sheet = h("section", { class: "lembar", hidden: true, tabindex: -1 });
  const rows = made.baris.map((row, at) =>
    h(
      "tr",
      { class: `${row.kuat ? "kuat" : ""} t${Math.min(row.tingkat, 5)} ${row.sel.some((one) => one.arti === "differs") ? "beda" : ""}` },
      row.sel.map((cell, column) => {
        const known = column === 0 && row.baris && cell.teks;
        const inside: Child =
          row.lagi && made.kepala[column]!.sekali
            ? h("span", { class: "tersembunyi" }, cell.teks)
            : known
              ? link(planAddress({ berkas: made.berkas, baris: row.baris }), cell.teks)
              : contents(cell, at, column);
        const kinds = [made.kepala[column]!.kanan ? "kanan" : "", cell.arti, cell.peringkat === undefined ? "" : `n${cell.peringkat}`];
        return h(column === 1 ? "th" : "td", { class: kinds.join(" ").trim(), id: `s-${at}-${column}`, scope: column === 1 ? "row" : null }, inside);
      }),
    ),
  );

  function contents(cell: TableCell, row: number, column: number): Child {
    const stated = cell.teks && (cell.dari ? button(cell.teks, row, column) : h("span", {}, cell.teks));
    if (!cell.hitung) return stated;
    const computed = cell.teks || !cell.dari ? h("span", {}, cell.hitung) : button(cell.hitung, row, column);
    return [
      stated,
      h("span", { class: "hitung" }, h("span", { class: cell.teks ? "" : "tersembunyi" }, say("buka.hitung"), " "), computed),
      cell.selisih && h("span", { class: "selisih" }, say("ui.selisih"), " ", cell.selisih),
    ];
  }

  function button(text: string, row: number, column: number): HTMLElement {
    const made = h("button", { type: "button", class: "jumlah", title: say("buka.dari_mana"), click: () => open(made, row, column) }, text);
    return made;
  }

  function open(from: HTMLElement, row: number, column: number): void {
    const cell = made.baris[row]!.sel[column]!;
    mark(null);
    mark(cell.dari!);
    const close = (): void => {
      sheet.hidden = true;
      mark(null);
      from.focus();
    };
    clear(
      sheet,
      h("button", { type: "button", class: "tutup", click: close }, say("buka.tutup")),
      h("h2", {}, say("buka.jumlah_dari", { nilai: cell.hitung && cell.arti !== "stated" ? cell.hitung : cell.teks })),
      h("p", { class: "kecil" }, labelled(made.baris[row]!.sel), " · ", title(made.kepala[column]!)),
      h(
        "table",
        { class: "kecil" },
        h("tbody", {}, cell.dari!.map(([r, c]) => addend(r, c, column))),
      ),
    );
    sheet.onkeydown = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    sheet.hidden = false;
    sheet.focus();
  }

  function addend(row: number, column: number, of: number): HTMLElement {
    const held = made.baris[row]!;
    const cell = held.sel[column]!;
    const name = column === of ? labelled(held.sel) : title(made.kepala[column]!);
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, held.baris ? link(planAddress({ berkas: made.berkas, baris: held.baris }), name) : name),
      h("td", { class: "kanan" }, cell.teks || cell.hitung),
    );
  }

  function mark(spots: [number, number][] | null): void {
    if (!spots) document.querySelectorAll(".penjumlah").forEach((one) => one.classList.remove("penjumlah"));
    spots?.forEach(([row, column]) => document.getElementById(`s-${row}-${column}`)?.classList.add("penjumlah"));
  }

  const only = h("input", { type: "checkbox", id: "hanya-beda", change: () => grid.classList.toggle("hanya-beda", only.checked) });
  const grid = h("table", { class: "resmi" }, h("caption", {}, made.judul), heads(made.kepala), h("tbody", {}, rows));
  const differing = made.baris.filter((row) => row.sel.some((cell) => cell.arti === "differs")).length;
  return h(
    "div",
    {},
    h(
      "p",
      { class: "kecil" },
      differing ? say("buka.baris_beda", { jumlah: differing }) : say("buka.tanpa_beda"),
      differing > 0 && [" ", h("label", { for: "hanya-beda" }, only, " ", say("buka.hanya_beda"))],
    ),
    h("div", { class: "geser tinggi", tabindex: 0, role: "region", "aria-label": made.judul }, grid),
    sheet,
    made.catatan.map((note) => h("p", { class: "kecil" }, note)),
  );
}

/** Heads as the form has them: those of one group under its own head, and the numbers of the columns. */
function heads(columns: TableHead[]): HTMLElement {
  const deep = columns.some((one) => one.atas);
  const first: HTMLElement[] = [];
  const second: HTMLElement[] = [];
  for (let at = 0; at < columns.length; at++) {
    const head = columns[at]!;
    if (!head.atas) {
      first.push(h("th", { scope: "col", rowspan: deep ? 2 : null, class: head.teks ? "teks" : "" }, head.judul));
      continue;
    }
    let many = 1;
    while (columns[at + many]?.atas === head.atas) many++;
    first.push(h("th", { scope: "colgroup", colspan: many }, head.atas));
    for (let place = at; place < at + many; place++) {
      const one = columns[place]!;
      second.push(h("th", { scope: "col", class: one.teks ? "teks" : "" }, one.judul));
    }
    at += many - 1;
  }
  const numbered = columns.some((one) => one.nomor);
  return h(
    "thead",
    {},
    h("tr", {}, first),
    deep && h("tr", {}, second),
    numbered && h("tr", { class: "nomor" }, columns.map((one) => h("td", {}, one.nomor))),
  );
}

function title(head: TableHead): string {
  return [head.atas, head.judul].filter(Boolean).join(", ");
}

function labelled(cells: TableCell[]): string {
  return [cells[0]?.teks, cells[1]?.teks].filter(Boolean).join(" ");
}
