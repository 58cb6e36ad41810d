// Builds the front end: `npm ci && npm run build` in this folder writes ../renja_dsl/web/static, which is committed.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const out = join(here, "..", "renja_dsl", "web", "static");

/** The files that what is built depends on. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? sources(join(folder, one.name)) : [join(folder, one.name)],
  );
}

const digest = createHash("sha256");
const files = [...sources(join(here, "src")), join(here, "package-lock.json"), join(here, "build.mjs")];
for (const file of files.map((one) => relative(here, one).replaceAll("\\", "/")).sort()) {
  digest.update(`${file}\0`).update(readFileSync(join(here, file))).update("\0");
}
const banner = `/* Built from frontend/, sources ${digest.digest("hex")}. Do not edit. */`;

mkdirSync(out, { recursive: true });
const shared = { bundle: true, minify: true, format: "iife", target: "es2022", charset: "utf8", legalComments: "none", outdir: out };
await build({ ...shared, entryPoints: [join(here, "src", "main.ts")], entryNames: "app", banner: { js: banner } });
await build({ ...shared, entryPoints: [join(here, "src", "style.css")], entryNames: "app", banner: { css: banner } });
copyFileSync(join(here, "src", "index.html"), join(out, "index.html"));
