// node --test tests/playground.test.mjs: the playground in the folder RENJA_SITE, in a browser and in Node.
import assert from "node:assert/strict";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { loadPyodide } from "pyodide";
import { barriers, launched, opened, overflow, settled, SIZES } from "./browser.mjs";

const { RENJA_SITE: site, RENJA_NATIVE: native, RENJA_TEXTS: texts } = process.env;
const KINDS = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm" };
let browser;
let server;
let address;

before(async () => {
  server = createServer((request, response) => {
    const path = join(site, normalize(new URL(request.url, "http://x").pathname));
    const file = path.endsWith("/") ? join(path, "index.html") : path;
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": KINDS[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${server.address().port}/`;
  browser = await launched();
});
after(async () => {
  await browser.close();
  server.close();
});

test("its report is that of the command, byte for byte", async () => {
  const python = await loadPyodide();
  python.unpackArchive(new Uint8Array(readFileSync(join(site, "renja.zip"))), "zip");
  const ground = python.runPython("from renja_dsl.web.playground import begun; begun")(readFileSync(texts, "utf8"));
  const made = JSON.parse(ground.answer(JSON.stringify({ halaman: "unduh", apa: "json", bentuk: "json" })));
  assert.equal(Buffer.from(made.data, "base64").toString(), readFileSync(native, "utf8"));
});

test("a first result soon, findings while one types, and a link that holds the text", async () => {
  const start = Date.now();
  const { page, faults, context } = await opened(browser, address, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.waitForFunction(() => document.querySelector("#jumlah-temuan")?.textContent.startsWith("0 "));
  console.log(`first result after ${Date.now() - start} ms`);
  assert.deepEqual(await barriers(page), []);
  await page.click(".cm-content");
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText('\nprogam 1 "x"\n');
  await page.waitForFunction(() => !document.querySelector("#jumlah-temuan").textContent.startsWith("0 "));
  const again = Date.now();
  await page.keyboard.insertText('kegitan 1 "y"\n');
  const count = await page.textContent("#jumlah-temuan");
  await page.waitForFunction((was) => document.querySelector("#jumlah-temuan").textContent !== was, count);
  console.log(`checked again after ${Date.now() - again} ms`);
  await page.click("#bagikan");
  await page.waitForFunction(() => document.querySelector(".pemberitahuan").textContent.includes("Tautan"));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${address}#teks=`), link.slice(0, 80));
  const other = await opened(browser, link);
  await other.page.waitForFunction(() => document.querySelector(".cm-content")?.textContent.length > 0);
  await other.page.keyboard.press("Control+End");
  assert.equal(await other.page.textContent("#jumlah-temuan"), await page.textContent("#jumlah-temuan"));
  assert.deepEqual([...faults, ...other.faults], []);
  await context.close();
  await other.context.close();
});

test("every page of the office is there, on a phone too", async () => {
  const { page, faults, context } = await opened(browser, address, { viewport: SIZES.phone, colorScheme: "dark" });
  await page.waitForSelector(".cm-content");
  const office = (await page.getAttribute("nav.tab a", "href")).split("/")[2];
  const found = {};
  for (const [name, selector] of Object.entries({ "": ".putusan", temuan: "table.temuan", tabel: "table.resmi", pohon: "figure svg", unduh: ".unduhan" })) {
    await settled(page, `#/kantor/${office}/${name}`, selector);
    const wrong = [...(await barriers(page)), ...((await overflow(page)) > 0 ? ["wider than the window"] : [])];
    if (wrong.length) found[name] = wrong;
  }
  assert.deepEqual(found, {});
  assert.deepEqual(faults, []);
  await context.close();
});
