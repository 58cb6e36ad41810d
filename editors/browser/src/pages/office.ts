/** An office at a glance: verdict, numbers, where to begin, charts. */

import type { Context, Page } from "../context";
import { address, h, link } from "../dom";
import { badge, figure, numbers, planAddress, unreadable, where } from "../parts";
import { say } from "../words";
import type { Office } from "../types";

export async function office(context: Context): Promise<Page> {
  const key = context.parts[0] ?? "";
  const data = (await context.backend.ask<Office>("kantor", { kantor: key, bahasa: context.language })).isi!;
  return {
    title: data.nama,
    office: data.kantor,
    body: h(
      "div",
      {},
      h("h1", {}, data.nama),
      h(
        "section",
        { class: `putusan ${data.galat ? "galat" : data.peringatan ? "peringatan" : "bersih"}`, "aria-label": say("buka.putusan") },
        h("p", { class: "besar" }, data.putusan),
        numbers(data),
        data.perbaikan.map((said) => h("p", { class: "kecil" }, said)),
      ),
      unreadable(data.tak_terbaca),
      data.mulai.length > 0 && begin(data),
      data.gambar.length > 0 &&
        h(
          "section",
          { "aria-label": say("buka.gambar") },
          h("h2", {}, say("buka.gambar")),
          h("div", { class: "gambar" }, data.gambar.map(figure)),
        ),
      documents(data),
      data.abstain.length > 0 &&
        h(
          "details",
          { class: "kartu" },
          h("summary", {}, say("buka.abstain", { jumlah: data.abstain.reduce((sum, one) => sum + one.banyak, 0) })),
          h("ul", {}, data.abstain.map((one) => h("li", {}, `${one.sebab} (${one.banyak})`))),
        ),
    ),
  };
}

function begin(data: Office): HTMLElement {
  return h(
    "section",
    { class: "kartu", "aria-label": say("buka.mulai") },
    h("h2", {}, say("buka.mulai")),
    h(
      "ol",
      { class: "mulai" },
      data.mulai.map((cause) =>
        h(
          "li",
          {},
          badge(cause.tingkat, cause.kata_tingkat),
          " ",
          cause.pesan,
          " ",
          h("span", { class: "kecil" }, where(cause.tempat)),
          cause.akibat.length > 0 && h("span", { class: "kecil" }, " · ", say("buka.akibat", { jumlah: cause.akibat.length })),
        ),
      ),
    ),
    h("p", {}, link(address("kantor", data.kantor, "temuan"), say("buka.semua_temuan"))),
    data.program.length > 0 &&
      h(
        "p",
        { class: "kecil" },
        say("ui.terberat"),
        ": ",
        data.program.map((one, at) => [at > 0 && "; ", `${one.kode} ${one.nama} (${one.banyak})`]),
      ),
  );
}

function documents(data: Office): HTMLElement {
  return h(
    "section",
    { class: "kartu", "aria-label": say("buka.dokumen") },
    h("h2", {}, say("buka.dokumen")),
    h(
      "ul",
      {},
      data.dokumen.map((one) => h("li", {}, link(planAddress(one), one.sebutan), " ", h("span", { class: "kecil" }, one.nama))),
    ),
  );
}
