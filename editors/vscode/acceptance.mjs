/* VS Code itself, in a browser: installs the extension, opens plans/contoh, breaks a line, reads what is told, and makes
the pictures of docs/editor.md.

    npm run package
    mkdir PACKAGES && cd PACKAGES && npm i node@24 code-server@4.139.1 playwright-core@1.65.1
    PACKAGES/node_modules/.bin/node editors/vscode/acceptance.mjs PACKAGES [--write]

Needs Chromium (CHROMIUM, else /usr/bin/chromium), what code-server is built with (Debian: build-essential libkrb5-dev
libsecret-1-dev libx11-dev libxkbfile-dev), and a Python that has renja with the extra `editor` (PYTHON, else that of
.venv). Too heavy for every run; `--write` replaces the pictures. Ends with 1 where something is not as it should be. */

import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "..", "..");
const packages = path.resolve(process.argv[2] ?? ".");
const pictures = process.argv.includes("--write") ? path.join(root, "docs", "gambar") : undefined;
const python = process.env.PYTHON ?? path.join(root, ".venv", "bin", "python");
const { chromium } = createRequire(path.join(packages, "package.json"))("playwright-core");
const server = path.join(packages, "node_modules", "code-server", "out", "node", "entry.js");
const home = fs.mkdtempSync(path.join(os.tmpdir(), "renja-vscode-"));
const folder = path.join(home, "contoh");
const PATIENCE = 60_000;

/** What is said in a language, and what its pictures are called. */
const LANGUAGES = [
  { bahasa: "id", told: "jumlah", block: "(lengkap)", findings: "editor-temuan.png", words: "editor-pelengkapan.png" },
  { bahasa: "en", told: "sum", block: "(whole block)", findings: "editor-findings.png", words: "editor-completion.png" },
];
const PLAN = "renja-2026.renja";
const RIGHT = "      pagu Rp180.000.000";
const SETTINGS = {
  "renja.interpreter": python,
  "workbench.colorTheme": "Default Light Modern",
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
  "window.commandCenter": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "editor.minimap.enabled": false,
  "files.autoSave": "off",
  "files.hotExit": "off",
  "extensions.ignoreRecommendations": true,
};

function started(args) {
  const places = ["--user-data-dir", path.join(home, "data"), "--extensions-dir", path.join(home, "extensions")];
  return [process.execPath, [server, ...places, ...args]];
}

function freePort() {
  return new Promise((resolve) => {
    const held = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = held.address();
      held.close(() => resolve(port));
    });
  });
}

async function answering(address) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    try {
      return await fetch(address);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  throw new Error(`no answer from ${address}`);
}

/** For the window and for the computer that its extensions run on. */
function configure(bahasa) {
  for (const name of ["User", "Machine"]) {
    const place = path.join(home, "data", name);
    fs.mkdirSync(place, { recursive: true });
    fs.writeFileSync(path.join(place, "settings.json"), JSON.stringify({ ...SETTINGS, "renja.bahasa": bahasa }));
  }
}

/** Opens a plan at the end of a line of it. */
async function goTo(page, file, line) {
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input").first().fill(`${file}:${line}:99`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: file }).first().waitFor({ timeout: PATIENCE });
  await page.keyboard.press("Enter");
  await page.locator(`.tab.active[aria-label*="${file}"]`).waitFor({ timeout: PATIENCE });
  await page.locator(".statusbar-item", { hasText: `Ln ${line}, Col` }).first().waitFor({ timeout: PATIENCE });
}

async function picture(page, name) {
  if (pictures !== undefined) {
    await page.screenshot({ path: path.join(pictures, name) });
  }
}

async function seen(context, address, { bahasa, told, block, findings, words }) {
  configure(bahasa);
  const page = await context.newPage();
  await page.goto(`${address}/?folder=${folder}`);
  await page.locator(".monaco-workbench .explorer-folders-view").waitFor({ timeout: PATIENCE });
  const lines = fs.readFileSync(path.join(folder, PLAN), "utf8").split("\n");
  const at = lines.indexOf(RIGHT) + 1;
  await goTo(page, PLAN, at);
  await page.locator(".statusbar-item[id*='renja.status']").first().waitFor({ timeout: PATIENCE });
  await page.locator(".view-line span[class*='mtk']").first().waitFor({ timeout: PATIENCE });

  await page.keyboard.press("Shift+Home");
  await page.keyboard.type("pagu Rp190.000.000");
  await page.keyboard.press("Escape");
  const typed = Date.now();
  await page.locator(".squiggly-error").first().waitFor({ timeout: PATIENCE });
  console.log(`${bahasa}: underlined ${Date.now() - typed} ms after the last key`);
  await page.keyboard.press("Control+Shift+M");
  const problems = page.locator(".markers-panel .monaco-list-row", { hasText: "ANG101" });
  await problems.first().waitFor({ timeout: PATIENCE });
  const said = await problems.first().innerText();
  if (!said.includes(told)) {
    throw new Error(`not in ${bahasa}: ${said}`);
  }
  await picture(page, findings);

  await page.keyboard.press("Control+Shift+M");
  await goTo(page, PLAN, at);
  await page.keyboard.press("Shift+Home");
  await page.keyboard.type("pagu Rp180.000.000");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.keyboard.type("in");
  const proposals = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: block });
  await proposals.first().waitFor({ timeout: PATIENCE });
  await picture(page, words);
  await page.close();
}

fs.cpSync(path.join(root, "plans", "contoh"), folder, { recursive: true });
const installing = started(["--install-extension", path.join(here, "renja-dsl.vsix")]);
const installed = spawnSync(...installing, { encoding: "utf8" });
if (installed.status !== 0) {
  throw new Error(installed.stdout + installed.stderr);
}
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const quiet = ["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust", "--disable-getting-started-override"];
const running = spawn(...started(["--auth", "none", "--bind-addr", `127.0.0.1:${port}`, ...quiet]), { stdio: "ignore" });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  await answering(address);
  for (const language of LANGUAGES) {
    const context = await browser.newContext({ viewport: { width: 1120, height: 640 } });
    try {
      await seen(context, address, language);
    } catch (fault) {
      const [page] = context.pages();
      await page?.screenshot({ path: path.join(os.tmpdir(), "renja-vscode.png") });
      throw fault;
    } finally {
      await context.close();
    }
  }
} finally {
  await browser.close();
  running.kill();
  fs.rmSync(home, { recursive: true, force: true });
}
