import * as fs from "fs";
import * as path from "path";

/** What starts the server: a program and what comes before its own arguments. */
export interface Start {
  command: string;
  args: string[];
}

const NAMES = process.platform === "win32" ? ["Scripts\\python.exe"] : ["bin/python3", "bin/python"];
const FOLDERS = [".venv", "venv", "env"];

/** The interpreter that is set, else that of the workspace, else `renja` of the PATH; undefined without any. */
export function find(configured: string, folders: readonly string[]): Start | undefined {
  if (configured) {
    const place = configured.replace("${workspaceFolder}", folders[0] ?? "");
    return { command: place, args: ["-m", "renja_dsl"] };
  }
  for (const folder of folders) {
    for (const environment of FOLDERS) {
      for (const name of NAMES) {
        const place = path.join(folder, environment, name);
        if (fs.existsSync(place) && installed(path.join(folder, environment))) {
          return { command: place, args: ["-m", "renja_dsl"] };
        }
      }
    }
  }
  const own = onPath(process.platform === "win32" ? "renja.exe" : "renja");
  return own === undefined ? undefined : { command: own, args: [] };
}

/** Whether an environment has renja: its command lies beside the interpreter. */
function installed(environment: string): boolean {
  const place = process.platform === "win32" ? "Scripts\\renja.exe" : "bin/renja";
  return fs.existsSync(path.join(environment, place));
}

function onPath(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    const place = path.join(folder, name);
    if (folder && fs.existsSync(place)) {
      return place;
    }
  }
  return undefined;
}
