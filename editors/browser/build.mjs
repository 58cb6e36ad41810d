// Builds the front end: `npm ci && npm run build` in this folder writes ../../renja_dsl/web/static, which is committed.
// With the name of a folder, the playground is written there instead; playground.py calls it so.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const playground = process.argv[2];
const out = playground ?? join(here, "..", "..", "renja_dsl", "web", "static");

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
const banner = `/* Built from editors/browser/, sources ${digest.digest("hex")}. Do not edit. */`;

mkdirSync(out, { recursive: true });
const shared = { absWorkingDir: here, bundle: true, minify: true, format: "iife", target: "es2022", charset: "utf8", legalComments: "none", outdir: out };
const main = playground ? join(here, "src", "playground", "main.ts") : join(here, "src", "main.ts");
await build({ ...shared, entryPoints: [main], entryNames: "app", banner: { js: banner } });
await build({ ...shared, entryPoints: [join(here, "src", "style.css")], entryNames: "app", banner: { css: banner } });
if (playground) {
  await build({ ...shared, format: "esm", entryPoints: [join(here, "src", "playground", "worker.ts")], entryNames: "worker" });
  copyFileSync(join(here, "src", "playground", "index.html"), join(out, "index.html"));
  mkdirSync(join(out, "pyodide"), { recursive: true });
  for (const name of ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"]) {
    copyFileSync(join(here, "node_modules", "pyodide", name), join(out, "pyodide", name));
  }
} else copyFileSync(join(here, "src", "index.html"), join(out, "index.html"));
