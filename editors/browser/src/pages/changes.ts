/** What changed between two plans, or since the last revision. */

import type { Context, Page } from "../context";
import { address, h, link } from "../dom";
import { say } from "../words";
import type { Changes } from "../types";
import { drawn } from "./table";

export async function changes(context: Context): Promise<Page> {
  const office = context.parts[0] ?? "";
  const before = context.query.get("semula") ?? "";
  const after = context.query.get("menjadi") ?? "";
  const asked = { kantor: office, semula: before, menjadi: after, bahasa: context.language };
  const data = (await context.backend.ask<Changes>("beda", asked)).isi!;
  return {
    title: say("buka.perubahan"),
    office,
    body: h(
      "div",
      {},
      h("h1", {}, say("buka.perubahan")),
      data.pilihan.length
        ? h(
            "nav",
            { "aria-label": say("buka.bandingkan"), class: "kartu" },
            h("h2", {}, say("buka.bandingkan")),
            h(
              "ul",
              {},
              data.pilihan.map((one) => {
                const query = new URLSearchParams({ semula: one.semula, menjadi: one.menjadi });
                const made = link(`${address("kantor", office, "beda")}?${query}`, one.sebutan);
                if (one.semula === before && one.menjadi === after) made.setAttribute("aria-current", "true");
                return h("li", {}, made);
              }),
            ),
          )
        : h("p", {}, say("buka.tanpa_pembanding")),
      data.kata && h("p", { role: "status" }, data.kata),
      data.tabel.map((one) => h("section", { class: "kartu" }, h("h2", {}, one.judul), drawn({ ...one, judul: one.judul }))),
    ),
  };
}
