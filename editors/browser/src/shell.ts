/** What stands around every page: where one is, which language, light or dark, whether all is up to date. */

import type { Backend, Given } from "./backend";
import type { Context, Page } from "./context";
import { address, clear, h, link } from "./dom";
import { changes } from "./pages/changes";
import { files } from "./pages/files";
import { findings } from "./pages/findings";
import { office } from "./pages/office";
import { plan } from "./pages/plan";
import { region } from "./pages/region";
import { table } from "./pages/table";
import { tree } from "./pages/tree";
import type { Answer } from "./types";
import { learn, say } from "./words";

type Maker = (context: Context) => Promise<Page>;

/** Pages of an office: name in the address -> its title and its maker. */
const OFFICE: Record<string, [string, Maker]> = {
  "": ["buka.ringkasan", office],
  temuan: ["ui.temuan", findings],
  tabel: ["buka.tabel", table],
  pohon: ["buka.pohon", tree],
  rencana: ["buka.rencana", plan],
  beda: ["buka.perubahan", changes],
  unduh: ["buka.unduh", files],
};
const THEMES = ["auto", "terang", "gelap"];

export class Shell {
  private readonly main = h("main", { id: "isi", tabindex: -1 });
  private readonly tabs = h("nav", { class: "tab", hidden: true });
  private readonly bar = h("p", { class: "keadaan", role: "status" });
  private readonly voice = h("p", { class: "tersembunyi", "aria-live": "polite" });
  private readonly head = h("header", {});
  private language = "";
  private page: Page | null = null;
  private here = "";
  private readOnly = false;
  private trouble = "";
  private waiting = 0;
  private causes: number | null = null;
  private lost = false;
  private turn = 0;
  private spoken = (): void => {};

  constructor(private readonly backend: Backend) {
    addEventListener("hashchange", () => void this.route());
    addEventListener("beforeunload", (event) => {
      if (this.page?.dirty?.()) event.preventDefault();
    });
    backend.listen(
      () => void this.changed(),
      (lost) => {
        this.lost = lost;
        this.state();
      },
    );
  }

  /** `spoken`: called when the first words are there. */
  async start(spoken: () => void = () => {}): Promise<void> {
    this.spoken = spoken;
    document.body.append(h("a", { class: "lompat", href: "#isi", click: (event: Event) => this.skip(event) }), this.head, this.tabs, this.bar, this.main, this.voice);
    paint(remembered("tema") ?? "auto");
    await this.speak(new URLSearchParams(location.search).get("bahasa") ?? remembered("bahasa") ?? "");
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.main.focus();
  }

  private async speak(language: string): Promise<void> {
    const answer = await this.backend.ask<Record<string, string>>("kata", language ? { bahasa: language } : {});
    this.readOnly = answer.hanya_baca ?? false;
    this.trouble = answer.gangguan;
    this.waiting = answer.menunggu;
    learn(answer.isi!);
    this.spoken();
    this.language = answer.bahasa;
    document.documentElement.lang = answer.bahasa;
    document.querySelector(".lompat")!.textContent = say("buka.lompat");
    clear(this.head, this.heading());
    await this.route(true);
  }

  private heading(): HTMLElement {
    const other = this.language === "id" ? "en" : "id";
    const theme = h("button", { type: "button", id: "tema", click: () => this.turnTheme(theme) }, say(`buka.tema_${current()}`));
    const language = h(
      "button",
      {
        type: "button",
        id: "bahasa",
        lang: other,
        click: () => {
          if (this.page?.dirty?.() && !confirm(say("buka.tinggalkan"))) return;
          remember("bahasa", other);
          void this.speak(other).then(() => document.getElementById("bahasa")?.focus());
        },
      },
      other === "en" ? "English" : "Bahasa Indonesia",
    );
    return h("div", { class: "kepala" }, link("#/?semua", h("b", {}, "Renja"), " ", say("buka.semua_kantor")), h("span", {}, language, theme));
  }

  private turnTheme(button: HTMLElement): void {
    const next = THEMES[(THEMES.indexOf(current()) + 1) % THEMES.length]!;
    remember("tema", next);
    paint(next);
    button.textContent = say(`buka.tema_${next}`);
  }

  /** Show the page that the address names. */
  private async route(again = false): Promise<void> {
    const wanted = location.hash || "#/";
    if (!wanted.startsWith("#/")) return;
    if (!again && this.page?.dirty?.() && wanted !== this.here) {
      if (!confirm(say("buka.tinggalkan"))) {
        history.replaceState(null, "", this.here);
        return;
      }
    }
    const moved = wanted !== this.here;
    this.here = wanted;
    const mine = ++this.turn;
    const [path = "", query = ""] = wanted.slice(2).split("?");
    const [name = "", ...parts] = path.split("/").map(decodeURIComponent);
    const context: Context = {
      backend: this.counting(),
      language: this.language,
      readOnly: this.readOnly,
      parts,
      named: name === "kantor" ? { kantor: parts[0] ?? "" } : { berkas: parts[0] ?? "" },
      query: new URLSearchParams(query),
      announce: (text) => (this.voice.textContent = text),
      go: (href) => {
        if (location.hash === href) void this.route();
        else location.hash = href;
      },
    };
    let page: Page;
    try {
      page = await this.maker(name, parts)(context);
    } catch (reason) {
      page = { title: say("buka.tanpa_halaman"), body: h("div", { class: "kartu", role: "alert" }, h("h1", {}, (reason as Error).message), link("#/?semua", say("buka.semua_kantor"))) };
    }
    if (mine !== this.turn) {
      page.gone?.();
      return;
    }
    const left = this.page !== null;
    this.page?.gone?.();
    this.page = page;
    document.title = `${page.title} · Renja`;
    const focused = document.activeElement?.id ?? "";
    const top = scrollY;
    clear(this.main, page.body);
    this.tabbed(page, name === "kantor" ? (parts[1] ?? "") : name);
    this.state();
    if (moved) {
      scrollTo(0, 0);
      if (left && document.activeElement === document.body) this.main.focus({ preventScroll: true });
      this.voice.textContent = page.title;
    } else {
      scrollTo(0, top);
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    }
    page.shown?.();
  }

  private maker(name: string, parts: string[]): Maker {
    if (name === "kantor") {
      const made = OFFICE[parts[1] ?? ""];
      if (made) return (context) => made[1]({ ...context, parts: [parts[0] ?? "", ...parts.slice(2)] });
    }
    if (name === "rencana") return plan;
    return region;
  }

  /** The same backend, of whose answers is kept what stands around the pages: the count of causes, and what is wrong. */
  private counting(): Backend {
    const counting: Backend = Object.create(this.backend);
    counting.ask = async <T>(page: string, given?: Given): Promise<Answer<T>> => {
      const answer = await this.backend.ask<T>(page, given);
      this.causes = answer.sebab ?? this.causes;
      this.trouble = answer.gangguan ?? "";
      this.waiting = answer.menunggu ?? 0;
      return answer;
    };
    return counting;
  }

  private tabbed(page: Page, chosen: string): void {
    this.tabs.hidden = !page.office;
    if (!page.office) return;
    const key = page.office;
    this.tabs.setAttribute("aria-label", say("buka.bagian"));
    const made = Object.entries(OFFICE).map(([name, [title]]) => this.tab(address("kantor", key, ...(name ? [name] : [])), say(title), name === chosen, name === "temuan" ? this.causes : null));
    clear(this.tabs, h("ul", {}, made));
  }

  private tab(href: string, title: string, chosen: boolean, count: number | null): HTMLElement {
    const made = link(href, title, count !== null && [" ", h("span", { class: "hitungan" }, count)]);
    if (chosen) made.setAttribute("aria-current", "page");
    return h("li", {}, made);
  }

  private state(): void {
    const told = [
      this.lost && say("buka.terputus"),
      this.trouble,
      this.waiting > 0 && say("buka.memeriksa", { jumlah: this.waiting }),
    ].filter(Boolean);
    this.bar.textContent = told.join(" ");
    this.bar.classList.toggle("bahaya", this.lost || this.trouble !== "");
  }

  private async changed(): Promise<void> {
    if (this.page?.changed) await this.page.changed();
    else await this.route(true);
    this.state();
    this.voice.textContent = say("buka.diperbarui");
  }
}

function current(): string {
  return document.documentElement.dataset.tema ?? "auto";
}

function paint(theme: string): void {
  document.documentElement.dataset.tema = THEMES.includes(theme) ? theme : "auto";
}

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`renja-${key}`);
  } catch {
    return null; // a browser that keeps nothing
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`renja-${key}`, value);
  } catch {
    // a browser that keeps nothing
  }
}
