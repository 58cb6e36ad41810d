// What the tests of pages share: Chromium, a page that tells of every fault, axe.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const CHROMIUM = process.env.RENJA_CHROMIUM ?? "/usr/bin/chromium";
export const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
export const PATIENCE = 60_000;

export async function launched() {
  return chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
}

/** A page whose errors and requests to elsewhere are kept in `faults`. */
export async function opened(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: SIZES.desktop, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults = [];
  const home = new URL(address).origin;
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => (faults.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== home && !["data:", "blob:"].includes(url.protocol)) faults.push(`outside: ${url}`);
  });
  await page.goto(address);
  await page.waitForSelector("h1");
  return { page, faults, context };
}

/** Rules of accessibility that the page breaks. */
export async function barriers(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join("; ")}`);
}

/** How many pixels the page is wider than the window. */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

export async function settled(page, hash, selector) {
  await page.evaluate((to) => (location.hash = to), hash);
  await page.waitForSelector(selector);
  await page.waitForTimeout(150);
}
