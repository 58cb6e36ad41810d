/** Documents to take away. */

import type { Context, Page } from "../context";
import { h } from "../dom";
import { say } from "../words";
import type { Download, Downloads } from "../types";

export async function files(context: Context): Promise<Page> {
  const office = context.parts[0] ?? "";
  const data = (await context.backend.ask<Downloads>("unduhan", { kantor: office, bahasa: context.language })).isi!;
  const status = h("p", { role: "status", class: "kecil" });

  async function take(one: Download, form: string): Promise<void> {
    status.textContent = say("buka.menyusun");
    try {
      const given = { kantor: office, apa: one.apa, berkas: one.berkas, tabel: one.tabel ?? "", bentuk: form, bahasa: context.language };
      await context.backend.download(given);
      status.textContent = say("buka.terunduh");
    } catch (reason) {
      status.textContent = (reason as Error).message;
    }
  }

  return {
    title: say("buka.unduh"),
    office,
    body: h(
      "div",
      {},
      h("h1", {}, say("buka.unduh")),
      status,
      h(
        "ul",
        { class: "unduhan" },
        data.berkas.map((one) =>
          h(
            "li",
            { class: "kartu" },
            h("span", {}, one.sebutan),
            h(
              "span",
              {},
              one.bentuk.map((form) =>
                h("button", { type: "button", "aria-label": `${one.sebutan}: ${form}`, click: () => void take(one, form) }, form),
              ),
            ),
          ),
        ),
      ),
      data.kurang && h("p", { class: "kecil" }, data.kurang),
    ),
  };
}
