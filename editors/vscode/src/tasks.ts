import * as vscode from "vscode";

import { Start } from "./interpreter";

/** Tasks for the whole workspace; findings of `lint` go to the problems as the matcher `renja` reads them. */
export class Tasks implements vscode.TaskProvider {
  constructor(private readonly start: () => Start | undefined) {}

  provideTasks(): vscode.Task[] {
    return ["lint", "fmt"].flatMap((command) => this.made({ type: "renja", perintah: command }) ?? []);
  }

  resolveTask(task: vscode.Task): vscode.Task | undefined {
    return this.made(task.definition);
  }

  private made(definition: vscode.TaskDefinition): vscode.Task | undefined {
    const found = this.start();
    if (found === undefined) {
      return undefined;
    }
    const command = String(definition.perintah);
    const more = command === "lint" ? ["--format", "github"] : command === "fmt" ? ["--check"] : [];
    const execution = new vscode.ProcessExecution(found.command, [...found.args, command, ".", ...more]);
    return new vscode.Task(definition, vscode.TaskScope.Workspace, command, "renja", execution, ["$renja"]);
  }
}
