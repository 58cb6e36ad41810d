// node --test tests/pages.test.mjs: the pages of a server at RENJA_ADDRESS, whose plans lie in RENJA_FOLDER.
import assert from "node:assert/strict";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { barriers, launched, opened, overflow, settled, SIZES } from "./browser.mjs";

const { RENJA_ADDRESS: address, RENJA_FOLDER: folder } = process.env;
const plan = join(folder, "dua", "renja-2026.renja");
const PLAN = "#/rencana/dua%2Frenja-2026.renja";
let browser;
let office;

before(async () => {
  browser = await launched();
  const { page, context } = await opened(browser, address);
  const row = await page.waitForSelector("tbody tr th a");
  office = (await row.getAttribute("href")).split("/")[2];
  await context.close();
});
after(() => browser.close());

const pages = () => ({
  wilayah: ["#/?semua", "table.daftar"],
  ringkasan: [`#/kantor/${office}`, ".putusan"],
  temuan: [`#/kantor/${office}/temuan`, "table.temuan"],
  tabel: [`#/kantor/${office}/tabel`, "table.resmi"],
  pohon: [`#/kantor/${office}/pohon`, "figure svg"],
  rencana: [PLAN, ".cm-content"],
  beda: [`#/kantor/${office}/beda`, "h1"],
  unduh: [`#/kantor/${office}/unduh`, ".unduhan"],
});

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`every page is whole and without barriers: ${size}, ${colorScheme}`, async () => {
      const { page, faults, context } = await opened(browser, address, { viewport, colorScheme });
      const found = {};
      for (const [name, [hash, selector]] of Object.entries(pages())) {
        await settled(page, hash, selector);
        if (name === "temuan") await page.locator("button.buka").first().click();
        if (name === "tabel") await page.locator("button.jumlah").first().click();
        const wrong = [...(await barriers(page)), ...((await overflow(page)) > 0 ? ["wider than the window"] : [])];
        if (wrong.length) found[name] = wrong;
        if (process.env.RENJA_PICTURES) await page.screenshot({ path: join(process.env.RENJA_PICTURES, `${name}-${size}-${colorScheme}.png`) });
      }
      assert.deepEqual(found, {});
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
}

test("both languages, and the choice stays", async () => {
  const { page, faults, context } = await opened(browser, address);
  await settled(page, `#/kantor/${office}`, ".putusan");
  assert.match(await page.textContent(".putusan"), /Belum benar/);
  await page.click("#bahasa");
  await page.waitForFunction(() => document.documentElement.lang === "en" && /Not right yet/.test(document.querySelector(".putusan")?.textContent ?? ""));
  await page.reload();
  await page.waitForSelector(".putusan");
  assert.match(await page.textContent(".putusan"), /Not right yet/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("with the keyboard alone: from the first Tab to the line of a finding, a mended sum, and saved", async () => {
  const { page, faults, context } = await opened(browser, address);
  const before = readFileSync(plan, "utf8");
  await settled(page, `#/kantor/${office}/temuan`, "table.temuan");
  await page.reload();
  await page.waitForSelector("table.temuan");
  const reach = async (matches, most = 60) => {
    for (let at = 0; at < most; at++) {
      if (await page.evaluate(matches)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`not reached: ${matches}`);
  };
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "lompat");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "isi");
  await reach(() => document.activeElement.classList.contains("buka"));
  await page.keyboard.press("Enter");
  assert.match(await page.textContent("tr.terbuka:not([hidden])"), /Rp375\.000\.000/);
  await reach(() => document.activeElement.textContent.startsWith("renja-2026.renja:"));
  await page.keyboard.press("Enter");
  await page.waitForSelector(".cm-content:focus");
  await page.waitForTimeout(200);
  await page.keyboard.press("End");
  assert.match(await page.evaluate(() => document.querySelector(".cm-activeLine").textContent), /Rp357\.000\.000/);
  for (let at = 0; at < "357.000.000".length; at++) await page.keyboard.press("Backspace");
  await page.keyboard.type("375.000.000");
  await page.waitForFunction(() => document.querySelector("#jumlah-temuan").textContent.startsWith("0 "));
  await page.keyboard.press("Control+s");
  await page.waitForFunction(() => document.querySelector(".alat [role=status]").textContent === "Tersimpan.");
  assert.equal(readFileSync(plan, "utf8"), before.replace("Rp357.000.000", "Rp375.000.000"));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => !document.activeElement.classList.contains("cm-content")));
  writeFileSync(plan, before);
  await page.waitForFunction(() => document.querySelector(".cm-content").textContent.includes("Rp357.000.000"));
  assert.deepEqual(faults, []);
  await context.close();
});

test("a sum opens to its addends and closes to where it was", async () => {
  const { page, faults, context } = await opened(browser, address);
  await settled(page, `#/kantor/${office}/tabel`, "table.resmi");
  const sum = page.locator("td.differs button.jumlah").first();
  await sum.focus();
  await page.keyboard.press("Enter");
  assert.match(await page.textContent(".lembar"), /Rp375\.000\.000 adalah jumlah dari/);
  assert.ok((await page.locator("td.penjumlah").count()) > 0);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".lembar:visible").count(), 0);
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains("jumlah")));
  assert.deepEqual(faults, []);
  await context.close();
});

test("findings are sorted and filtered", async () => {
  const { page, context } = await opened(browser, address);
  await settled(page, `#/kantor/${office}/temuan`, "table.temuan");
  await page.click("#urut-uang");
  assert.equal(await page.getAttribute("th:has(#urut-uang)", "aria-sort"), "descending");
  await page.fill("#saring-kata", "tidak ada yang begini");
  assert.match(await page.textContent("main [role=status]"), /^0 dari/);
  await page.fill("#saring-kata", "ANG101");
  assert.match(await page.textContent("main [role=status]"), /^1 dari/);
  await page.uncheck("#saring-galat");
  assert.match(await page.textContent("main [role=status]"), /^0 dari/);
  await context.close();
});

test("the page follows the files, and keeps what was opened", async () => {
  const { page, faults, context } = await opened(browser, address);
  const before = readFileSync(plan, "utf8");
  await settled(page, `#/kantor/${office}`, ".putusan.galat");
  writeFileSync(plan, before.replace("pagu Rp357.000.000", "pagu Rp375.000.000"));
  const start = Date.now();
  await page.waitForSelector(".putusan.bersih");
  const took = Date.now() - start;
  console.log(`live after ${took} ms`);
  assert.ok(took < 5_000);
  writeFileSync(plan, before);
  await page.waitForSelector(".putusan.galat");
  assert.deepEqual(faults, []);
  await context.close();
});

test("two windows edit one file: the second is told, sees what differs, and loses nothing", async () => {
  const before = readFileSync(plan, "utf8");
  const [one, two] = [await opened(browser, address + "", {}), await opened(browser, address + "", {})];
  for (const { page } of [one, two]) {
    await settled(page, PLAN, ".cm-content");
    await page.click(".cm-content");
    await page.keyboard.press("Control+End");
  }
  await two.page.keyboard.type("\n# dua");
  await one.page.keyboard.type("\n# satu");
  await one.page.keyboard.press("Control+s");
  await one.page.waitForFunction(() => document.querySelector(".alat [role=status]").textContent === "Tersimpan.");
  await two.page.waitForFunction(() => document.querySelector(".pemberitahuan").textContent.includes("diubah orang"));
  await two.page.keyboard.press("Control+s");
  await two.page.waitForTimeout(500);
  assert.ok(readFileSync(plan, "utf8").includes("# satu"));
  assert.ok(!readFileSync(plan, "utf8").includes("# dua"));
  assert.ok((await two.page.textContent(".banding-teks")).includes("# dua"));
  assert.deepEqual(await barriers(two.page), []);
  await two.page.getByRole("button", { name: "Tetap dengan tulisan saya" }).click();
  await two.page.keyboard.press("Enter");
  await two.page.waitForFunction(() => document.querySelector(".alat [role=status]").textContent === "Tersimpan.");
  assert.ok(readFileSync(plan, "utf8").includes("# dua"));
  writeFileSync(plan, before);
  for (const { context } of [one, two]) await context.close();
});

test("a file that is renamed meanwhile is told, and what was typed stays", async () => {
  const { page, context } = await opened(browser, address);
  await settled(page, PLAN, ".cm-content");
  await page.click(".cm-content");
  await page.keyboard.type("# masih ada ");
  renameSync(plan, plan + ".lain");
  await page.waitForFunction(() => document.querySelector(".pemberitahuan").textContent.includes("tidak ada lagi"));
  assert.ok((await page.textContent(".cm-content")).includes("# masih ada"));
  renameSync(plan + ".lain", plan);
  await page.waitForFunction(() => document.querySelector(".pemberitahuan").textContent === "");
  assert.ok((await page.textContent(".cm-content")).includes("# masih ada"));
  await context.close();
});

test("names with markup are texts", async () => {
  const before = readFileSync(plan, "utf8");
  writeFileSync(plan, before.replace(/(program 2\.17\.04 )"[^"]*"/, '$1"<img src=x onerror=alert(1)><svg onload=alert(2)>"'));
  const { page, faults, context } = await opened(browser, address);
  await settled(page, `#/kantor/${office}`, ".putusan");
  await page.waitForFunction(() => document.querySelector("main").textContent.includes("<img src=x"));
  for (const [hash, selector] of Object.values(pages())) await settled(page, hash, selector);
  assert.equal(await page.locator("main img").count(), 0);
  assert.deepEqual(faults, []);
  writeFileSync(plan, before);
  await context.close();
});

test("documents are given to the reader", async () => {
  const { page, faults, context } = await opened(browser, address);
  await settled(page, `#/kantor/${office}/unduh`, ".unduhan");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /Laporan pemeriksaan: html/ }).click()]);
  assert.match(download.suggestedFilename(), /\.html$/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("another site sees nothing, even with the page open beside it", async () => {
  const { page, context } = await opened(browser, address);
  const home = new URL(address).origin;
  await page.route("http://jahat.test/", (route) => route.fulfill({ contentType: "text/html", body: "<h1>x</h1>" }));
  const other = await context.newPage();
  await other.route("http://jahat.test/", (route) => route.fulfill({ contentType: "text/html", body: "<h1>x</h1>" }));
  await other.goto("http://jahat.test/");
  const read = await other.evaluate(async (to) => {
    const tries = [fetch(`${to}/data/wilayah`, { credentials: "include" }), fetch(`${to}/simpan`, { method: "POST", body: "{}", mode: "no-cors", credentials: "include" })];
    return (await Promise.allSettled(tries)).map((one) => (one.status === "fulfilled" ? one.value.status : "refused"));
  }, home);
  assert.deepEqual(read, ["refused", "refused"]);
  await context.close();
});
