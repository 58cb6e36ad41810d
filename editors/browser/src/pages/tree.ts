/** Pohon kinerja. */

import type { Context, Page } from "../context";
import { address, h, link } from "../dom";
import { figure } from "../parts";
import { say } from "../words";
import type { Tree } from "../types";

const SCALE = 1.6;
/** letters that are for paper, as large as those of a screen */
const NARROW = 768;
/** pixels below which the words say more than the picture */

export async function tree(context: Context): Promise<Page> {
  const office = context.parts[0] ?? "";
  const deep = context.query.get("dalam") ?? "";
  const data = (await context.backend.ask<Tree>("pohon", { kantor: office, dalam: deep, bahasa: context.language })).isi!;
  const drawn = data.gambar && figure(data.gambar);
  for (const side of ["width", "height"]) {
    const svg = drawn?.querySelector("svg");
    svg?.setAttribute(side, String(Number(svg.getAttribute(side)) * SCALE));
  }
  const told = drawn?.querySelector("details");
  if (told) told.open = innerWidth < NARROW;
  const other = address("kantor", office, "pohon") + (deep ? "" : "?dalam=1");
  return {
    title: say("buka.pohon"),
    office,
    body: h(
      "div",
      { class: "pohon" },
      h("h1", {}, say("buka.pohon")),
      data.gambar ? h("p", {}, link(other, say(deep ? "buka.pohon_program" : "buka.pohon_sub"))) : h("p", {}, data.sebab),
      drawn,
    ),
  };
}
