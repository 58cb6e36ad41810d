/** The pages with Python in this browser: nothing is sent anywhere, and a link holds the whole text. */

import { give, Missing, type Backend, type Given } from "../backend";
import { address } from "../dom";
import { Shell } from "../shell";
import type { Answer, Saved } from "../types";

type Texts = Record<string, string>;

const SHARED = "#teks=";

class Local implements Backend {
  private readonly worker = new Worker("worker.js", { type: "module" });
  private readonly waiting = new Map<number, (answer: any) => void>();
  private next = 0;

  constructor(private readonly texts: Texts) {
    this.worker.onmessage = (event: MessageEvent<{ id: number; answer: string }>) => {
      this.waiting.get(event.data.id)?.(JSON.parse(event.data.answer));
      this.waiting.delete(event.data.id);
    };
    this.worker.onerror = () => {
      const text = location.protocol === "file:" ? " (python -m http.server)" : "";
      document.body.textContent = `Python tidak dapat dimuat. Python could not be loaded.${text}`;
    };
    this.worker.postMessage({ texts: JSON.stringify(texts) });
  }

  private request(asked: Given): Promise<any> {
    const id = ++this.next;
    this.worker.postMessage({ id, request: JSON.stringify(asked) });
    return new Promise((answered) => this.waiting.set(id, answered));
  }

  async ask<T>(page: string, given: Given = {}): Promise<Answer<T>> {
    if (page === "periksa" && given.teks !== undefined) this.texts[decodeURIComponent(given.berkas ?? "")] = given.teks;
    const made = await this.request({ ...given, halaman: page });
    if (made.status !== 200) throw new Missing(made.galat);
    return made as Answer<T>;
  }

  async save(): Promise<{ status: number; saved: Saved }> {
    return { status: 200, saved: {} }; // what is typed is kept at once
  }

  async download(given: Given): Promise<void> {
    const made = await this.request({ ...given, halaman: "unduh" });
    if (made.status !== 200) throw new Missing(made.galat);
    const bytes = Uint8Array.from(atob(made.data), (one) => one.charCodeAt(0));
    give(new Blob([bytes], { type: made.jenis }), made.nama);
  }

  listen(): void {
    // nobody else changes these texts
  }

  async share(): Promise<string> {
    return location.href.split(/[?#]/)[0] + SHARED + (await packed(JSON.stringify(this.texts)));
  }
}

async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function unpacked(text: string): Promise<Texts> {
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const made = JSON.parse(await new Response(stream).text()) as unknown;
  if (typeof made !== "object" || made === null || !Object.keys(made).length) throw new Error("no texts");
  return Object.fromEntries(Object.entries(made).filter((one): one is [string, string] => typeof one[1] === "string"));
}

async function begin(): Promise<void> {
  const example = async (): Promise<Texts> => (await fetch("contoh.json")).json();
  const shared = location.hash.startsWith(SHARED) ? location.hash.slice(SHARED.length) : "";
  const texts = shared ? await unpacked(shared).catch(example) : await example();
  if (shared || location.hash.length < 3) {
    const names = Object.keys(texts);
    const first = names.find((name) => name.startsWith("renja")) ?? names[0]!;
    history.replaceState(null, "", address("rencana", first));
  }
  const backend = new Local(texts);
  await new Shell(backend).start(() => document.getElementById("memuat")?.remove());
}

addEventListener("hashchange", () => {
  if (location.hash.startsWith(SHARED)) location.reload();
});
void begin();
