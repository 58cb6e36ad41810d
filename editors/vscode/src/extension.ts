import * as vscode from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";

import { find, Start } from "./interpreter";
import { Tasks } from "./tasks";

const LANGUAGES = ["renja", "aturan", "alokasi"];
const PAGES = "renja-aturan";
const INSTALL = 'python -m pip install "renja-dsl[editor]"';

interface Status {
  akar: string;
  dokumen: number;
  galat: number;
  peringatan: number;
  catatan: number;
}

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const shown = vscode.window.createStatusBarItem("renja.status", vscode.StatusBarAlignment.Left, 10);
  shown.name = "Renja";
  shown.command = "workbench.actions.view.problems";
  context.subscriptions.push(
    shown,
    vscode.commands.registerCommand("renja.mulaiUlang", () => restart(shown)),
    vscode.commands.registerCommand("renja.jelaskan", explain),
    vscode.commands.registerCommand("renja.abai.alasan", accept),
    vscode.workspace.registerTextDocumentContentProvider(PAGES, { provideTextDocumentContent: page }),
    vscode.tasks.registerTaskProvider("renja", new Tasks(start)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("renja")) {
        void restart(shown);
      }
    }),
  );
  await restart(shown);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

function start(): Start | undefined {
  const configured = vscode.workspace.getConfiguration("renja").get<string>("interpreter", "");
  return find(configured, (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath));
}

async function restart(shown: vscode.StatusBarItem): Promise<void> {
  await client?.stop();
  client = undefined;
  const found = start();
  if (found === undefined) {
    await tellHowToInstall();
    return;
  }
  const server: ServerOptions = { command: found.command, args: [...found.args, "lsp"] };
  const language = vscode.workspace.getConfiguration("renja").get<string>("bahasa", "");
  const options: LanguageClientOptions = {
    documentSelector: [
      ...LANGUAGES.map((name) => ({ scheme: "file", language: name })),
      { scheme: "untitled", language: "renja" },
    ],
    synchronize: {
      fileEvents: vscode.workspace.createFileSystemWatcher("**/{*.renja,*.aturan,*.alokasi,renja.toml,renja-baseline.json}"),
    },
    initializationOptions: { bahasa: language, halaman_aturan: `${PAGES}:`, tanya_alasan: true },
  };
  client = new LanguageClient("renja", "Renja", server, options);
  client.onNotification("renja/status", (status: Status) => show(shown, status));
  try {
    await client.start();
  } catch {
    client = undefined;
    await tellHowToInstall();
  }
}

async function tellHowToInstall(): Promise<void> {
  const copy = vscode.l10n.t("Copy");
  const said = vscode.l10n.t("renja is not installed for this workspace. In a terminal: {0}", INSTALL);
  if ((await vscode.window.showWarningMessage(said, copy)) === copy) {
    await vscode.env.clipboard.writeText(INSTALL);
  }
}

function show(item: vscode.StatusBarItem, status: Status): void {
  const { galat, peringatan, catatan, dokumen } = status;
  const none = galat + peringatan + catatan === 0;
  item.text = none ? "$(check) Renja" : `Renja $(error) ${galat} $(warning) ${peringatan} $(info) ${catatan}`;
  item.tooltip = none
    ? vscode.l10n.t("no findings")
    : vscode.l10n.t("{0} errors, {1} warnings, {2} notes in {3} documents", galat, peringatan, catatan, dokumen);
  item.show();
}

/** Ask for the reason of an `abai`; without one nothing is written. */
async function accept(uri: string, rule: string, offset: number): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: rule,
    prompt: vscode.l10n.t("Why is this finding accepted?"),
    validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t("the reason is required")),
  });
  if (reason?.trim() && client !== undefined) {
    await run("renja.abai", [uri, rule, offset, reason.trim()]);
  }
}

async function explain(): Promise<void> {
  const rule = await vscode.window.showInputBox({ prompt: vscode.l10n.t("Number of a rule, such as ANG101") });
  if (rule?.trim()) {
    const uri = vscode.Uri.parse(`${PAGES}:${rule.trim().toUpperCase()}.md`);
    await vscode.commands.executeCommand("markdown.showPreview", uri);
  }
}

async function page(uri: vscode.Uri): Promise<string> {
  return String((await run("renja.aturan", [uri.path])) ?? "");
}

async function run(command: string, args: unknown[]): Promise<unknown> {
  return client?.sendRequest("workspace/executeCommand", { command, arguments: args });
}
