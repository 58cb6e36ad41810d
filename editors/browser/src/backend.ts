/** Where pages get their data: the server of `renja buka`, or Python in this very browser. */

import type { Answer, Saved } from "./types";

export type Given = Record<string, string>;

export interface Backend {
  /** The data of a page. Rejects with a sentence where there is none. */
  ask<T>(page: string, given?: Given): Promise<Answer<T>>;
  save(given: Given): Promise<{ status: number; saved: Saved }>;
  /** Give a file to the reader. */
  download(given: Given): Promise<void>;
  /** Call back when plans have changed. */
  listen(changed: () => void, lost: (gone: boolean) => void): void;
  /** An address that holds all texts. Where there is one, what is typed is kept at once, and nothing is saved. */
  share?(): Promise<string>;
}

export class Missing extends Error {}

export class Server implements Backend {
  async ask<T>(page: string, given: Given = {}): Promise<Answer<T>> {
    const text = given.teks;
    const { teks: _, ...rest } = given;
    const query = new URLSearchParams(rest).toString();
    const answer = await fetch(`data/${page}?${query}`, text === undefined ? {} : sent({ teks: text }));
    if (answer.headers.get("content-type") !== "application/json") throw new Missing(await answer.text());
    const made = (await answer.json()) as Answer<T>;
    if (!answer.ok) throw new Missing(made.galat ?? answer.statusText);
    return made;
  }

  async save(given: Given): Promise<{ status: number; saved: Saved }> {
    const answer = await fetch("simpan", sent(given));
    return { status: answer.status, saved: (await answer.json()) as Saved };
  }

  async download(given: Given): Promise<void> {
    const answer = await fetch(`unduh?${new URLSearchParams(given)}`);
    if (!answer.ok) throw new Missing(await answer.text());
    const name = /filename\*=UTF-8''(.+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "renja";
    give(await answer.blob(), decodeURIComponent(name));
  }

  listen(changed: () => void, lost: (gone: boolean) => void): void {
    let last = "";
    let events: EventSource | null = null;
    // a browser keeps few streams open at once: windows that nobody sees leave theirs to others
    const follow = (): void => {
      if (document.hidden) {
        events?.close();
        events = null;
      } else if (!events) {
        events = new EventSource("peristiwa");
        events.onmessage = (event: MessageEvent<string>) => {
          lost(false);
          if (last && event.data !== last) changed();
          last = event.data;
        };
        events.onerror = () => lost(true);
      }
    };
    document.addEventListener("visibilitychange", follow);
    follow();
  }
}

function sent(given: Given): RequestInit {
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(given) };
}

export function give(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
