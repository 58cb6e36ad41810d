/** Python beside the page: it answers as the server of `renja buka` does. */

interface Python {
  unpackArchive(data: ArrayBuffer, format: string): void;
  runPython(code: string): any;
}

const scope = self as unknown as DedicatedWorkerGlobalScope;
let ready: Promise<{ answer(request: string): string }> | null = null;

async function begun(texts: string): Promise<{ answer(request: string): string }> {
  const place = new URL("./pyodide/pyodide.mjs", scope.location.href).href;
  const packages = fetch("renja.zip").then((one) => one.arrayBuffer());
  const { loadPyodide } = await import(place);
  const python: Python = await loadPyodide();
  python.unpackArchive(await packages, "zip");
  return python.runPython("from renja_dsl.web.playground import begun; begun")(texts);
}

scope.onmessage = async (event: MessageEvent<{ texts?: string; id?: number; request?: string }>) => {
  const { texts, id, request } = event.data;
  if (texts !== undefined) ready = begun(texts);
  else {
    try {
      scope.postMessage({ id, answer: (await ready!).answer(request!) });
    } catch (reason) {
      scope.postMessage({ id, answer: JSON.stringify({ status: 500, galat: String(reason) }) });
    }
  }
};
