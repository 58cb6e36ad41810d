/** A plan beside its findings, edited and saved. */

import { unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Context, Page } from "../context";
import { clear, h } from "../dom";
import { Editor } from "../editor";
import { colouring } from "../language";
import { badge, choice, planAddress } from "../parts";
import { say } from "../words";
import type { Colours, Finding, Plan, Typed } from "../types";

const PAUSE = 150;
/** milliseconds without a key after which a text is checked */

let colours: Colours | null = null;

export async function plan(context: Context): Promise<Page> {
  const language = { bahasa: context.language };
  const first = (await context.backend.ask<Plan>("rencana", { ...context.named, ...language })).isi!;
  const file = first.berkas;
  const asked = { berkas: file, ...language };
  colours ??= (await context.backend.ask<Colours>("warna")).isi!;

  let saved = first;
  let timer = 0;
  let asking = 0;
  let lost = false;
  /** Two texts of one file wait for a choice, which no check may take away. */
  let torn = false;
  const list = h("ul", { class: "temuan-rencana" });
  const count = h("h2", { id: "jumlah-temuan" });
  const side = h("section", { "aria-labelledby": "jumlah-temuan", class: "samping" }, count, list);
  const status = h("p", { role: "status", class: "kecil" });
  const notice = h("div", { class: "pemberitahuan", role: "alert" });
  const save = h("button", { type: "button", id: "simpan", disabled: true, click: () => void keep() }, say("buka.simpan"));
  const back = h("button", { type: "button", disabled: true, click: () => (editor.text = saved.teks) }, say("buka.batal"));
  const editor = new Editor({
    text: first.teks,
    label: `${say("buka.rencana")} ${first.nama}`,
    readOnly: context.readOnly,
    colours: colouring(colours),
    typed: () => {
      settle();
      clearTimeout(timer);
      timer = window.setTimeout(() => void check(), PAUSE);
    },
    save: () => void keep(),
  });

  function dirty(): boolean {
    return !context.backend.share && editor.text !== saved.teks;
  }

  async function share(): Promise<void> {
    const href = await context.backend.share!();
    try {
      await navigator.clipboard.writeText(href);
      clear(notice, h("p", {}, say("buka.tautan")));
    } catch {
      clear(notice, h("label", {}, say("buka.tautan_salin"), " ", h("input", { value: href, readonly: true, class: "tautan" })));
    }
  }

  function settle(): void {
    save.disabled = context.readOnly || !dirty();
    back.disabled = !dirty();
    if (dirty()) status.textContent = say("buka.belum_disimpan");
  }

  function show(findings: Finding[], typing: boolean): void {
    editor.mark(findings, typing);
    clear(count, say("buka.banyak_temuan", { jumlah: findings.length }));
    clear(
      list,
      findings.map((one) =>
        h(
          "li",
          { "data-baris": one.tempat.baris },
          h(
            "button",
            { type: "button", click: () => editor.reveal(one.tempat.dari, one.tempat.sampai) },
            badge(one.tingkat, one.kata_tingkat),
            ` ${say("ui.baris", { baris: one.tempat.baris })} · ${one.aturan} `,
            h("span", {}, one.pesan),
          ),
          one.tempat.sel && h("span", { class: "sel" }, say("buka.sel", { sel: one.tempat.sel, berkas: one.tempat.asal })),
        ),
      ),
    );
  }

  /** Check what is typed; of two answers, the later question's counts. */
  async function check(): Promise<void> {
    const mine = ++asking;
    const text = editor.text;
    const answer = (await context.backend.ask<Typed>("periksa", { ...asked, teks: text })).isi!;
    if (mine !== asking || text !== editor.text) return;
    if (!torn) clear(notice, answer.tak_terbaca);
    show(answer.temuan, dirty());
  }

  async function keep(): Promise<void> {
    if (context.readOnly || !dirty()) return;
    const text = editor.text;
    const { status: code, saved: answer } = await context.backend.save({ ...asked, teks: text, sidik: saved.sidik });
    if (code === 200) {
      saved = { ...saved, teks: answer.teks!, sidik: answer.sidik! };
      if (editor.text === text && text !== saved.teks) editor.text = saved.teks;
      torn = false;
      clear(notice);
      settle();
      status.textContent = say("buka.tersimpan");
    } else if (code === 409) conflict(answer.galat!, answer.teks ?? null, answer.sidik ?? "");
    else clear(notice, answer.galat);
  }

  /** Somebody else wrote the file: both texts are shown, and neither is lost. */
  function conflict(told: string, theirs: string | null, digest: string): void {
    if (theirs === null) {
      clear(notice, h("p", {}, told));
      return;
    }
    const beside = h("div", { class: "banding-teks" });
    torn = true;
    clear(
      notice,
      h("p", {}, told),
      h("button", { type: "button", click: () => take(theirs, digest) }, say("buka.pakai_disk")),
      " ",
      h("button", { type: "button", click: () => mine(theirs, digest) }, say("buka.pakai_layar")),
      beside,
    );
    new EditorView({
      parent: beside,
      state: EditorState.create({
        doc: editor.text,
        extensions: [
          EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[name="renja-nonce"]')?.content ?? ""),
          EditorView.lineWrapping,
          EditorView.editable.of(false),
          EditorView.contentAttributes.of({ "aria-label": say("buka.beda_disk"), tabindex: "0", "aria-readonly": "true" }),
          unifiedMergeView({ original: theirs, mergeControls: false, collapseUnchanged: { margin: 2 } }),
        ],
      }),
    });
  }

  /** The text on the disk wins. */
  function take(theirs: string, digest: string): void {
    torn = false;
    saved = { ...saved, teks: theirs, sidik: digest };
    editor.text = theirs;
    clear(notice);
    settle();
    status.textContent = say("buka.dari_disk");
    void check();
  }

  /** The text on the screen stays, and may now be saved over that of the disk. */
  function mine(theirs: string, digest: string): void {
    torn = false;
    saved = { ...saved, teks: theirs, sidik: digest };
    clear(notice);
    settle();
    save.focus();
  }

  show(first.temuan, false);
  const line = Number(context.query.get("baris") ?? 0);
  const short = (name: string): string => name.split("/").at(-1)!;
  return {
    title: short(first.nama),
    office: first.kantor,
    dirty,
    shown: () => {
      if (!line) return;
      editor.revealLine(line);
      const near = [...list.children].find((one) => Number((one as HTMLElement).dataset.baris) >= line) as HTMLElement | undefined;
      if (near) side.scrollTop = near.offsetTop - side.offsetTop;
    },
    gone: () => {
      clearTimeout(timer);
      editor.destroy();
    },
    async changed() {
      let now: Plan;
      try {
        now = (await context.backend.ask<Plan>("rencana", asked)).isi!;
      } catch (reason) {
        clear(notice, h("p", {}, (reason as Error).message));
        lost = true;
        return;
      }
      if (lost) clear(notice);
      lost = false;
      if (now.sidik === saved.sidik) {
        if (!dirty()) show(now.temuan, false);
      } else if (!dirty()) {
        saved = now;
        editor.text = now.teks;
        clearTimeout(timer);
        show(now.temuan, false);
        settle();
        status.textContent = say("buka.dari_disk");
      } else if (now.teks !== editor.text) conflict(say("buka.bentrok", { berkas: short(first.nama) }), now.teks, now.sidik);
      else saved = now;
    },
    body: h(
      "div",
      { class: "rencana" },
      h("h1", {}, first.sebutan),
      h(
        "div",
        { class: "alat" },
        choice(
          "pilih-berkas",
          say("buka.berkas"),
          first.dokumen.map((one) => ({ value: one.berkas, text: `${one.sebutan} (${short(one.nama)})` })),
          file,
          (value) => context.go(planAddress({ berkas: value })),
        ),
        context.backend.share
          ? h("button", { type: "button", id: "bagikan", click: () => void share() }, say("buka.bagikan"))
          : context.readOnly ? h("span", { class: "kecil" }, say("buka.hanya_baca")) : [save, back],
        h("button", { type: "button", click: () => editor.next() }, say("buka.temuan_berikut")),
        status,
      ),
      notice,
      h(
        "div",
        { class: "dua" },
        h("div", { class: "penyunting" }, editor.view.dom),
        side,
      ),
      h("p", { class: "kecil" }, say("buka.tombol")),
    ),
  };
}

