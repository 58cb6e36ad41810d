/** The plan in CodeMirror: its text, what was found in it, and what is typed. */

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap, nextDiagnostic, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { h } from "./dom";
import type { Finding, Fix, Severity } from "./types";
import { say } from "./words";

const LEVELS: Record<Severity, Diagnostic["severity"]> = { galat: "error", peringatan: "warning", catatan: "info" };
const BROKEN = "SIN001";

export interface Wishes {
  text: string;
  label: string;
  readOnly: boolean;
  colours: Extension;
  typed(text: string): void;
  save(): void;
}

export class Editor {
  readonly view: EditorView;

  constructor(wishes: Wishes) {
    const nonce = document.querySelector<HTMLMetaElement>('meta[name="renja-nonce"]')?.content ?? "";
    const extensions: Extension[] = [
      EditorView.cspNonce.of(nonce),
      lineNumbers(),
      lintGutter(),
      highlightActiveLineGutter(),
      highlightActiveLine(),
      history(),
      drawSelection(),
      bracketMatching(),
      indentUnit.of("  "),
      EditorView.lineWrapping,
      highlightSelectionMatches(),
      search({ top: true }),
      keymap.of([
        { key: "Mod-s", preventDefault: true, run: () => (wishes.save(), true) },
        ...defaultKeymap,
        ...historyKeymap,
        ...searchKeymap,
        ...lintKeymap,
        ...(wishes.readOnly ? [] : [indentWithTab]),
      ]),
      EditorView.contentAttributes.of({ "aria-label": wishes.label, spellcheck: "false", "aria-multiline": "true", tabindex: "0" }),
      EditorState.readOnly.of(wishes.readOnly),
      EditorState.phrases.of({
        Find: say("buka.temukan"),
        Replace: say("buka.ganti"),
        next: say("buka.berikut"),
        previous: say("buka.sebelum"),
        all: say("buka.semua"),
        "match case": say("buka.besar_kecil"),
        regexp: say("buka.pola"),
        "by word": say("buka.per_kata"),
        replace: say("buka.ganti"),
        "replace all": say("buka.ganti_semua"),
        close: say("buka.tutup"),
      }),
      wishes.colours,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) wishes.typed(update.state.doc.toString());
      }),
    ];
    this.view = new EditorView({ state: EditorState.create({ doc: wishes.text, extensions }) });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Replace the text, keeping the cursor near where it was. */
  set text(text: string) {
    const head = Math.min(this.view.state.selection.main.head, text.length);
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text }, selection: { anchor: head } });
  }

  /** Underline findings; a word that is being typed is no keyword yet, and is not told so. */
  mark(findings: Finding[], typing: boolean): void {
    const length = this.view.state.doc.length;
    const line = this.view.state.doc.lineAt(this.view.state.selection.main.head);
    const shown = findings.filter((one) => !(typing && one.aturan === BROKEN && inside(one.tempat.dari, line)));
    const made = shown.map(
      (one): Diagnostic => ({
        from: Math.min(one.tempat.dari, length),
        to: Math.min(one.tempat.sampai, length),
        severity: LEVELS[one.tingkat],
        source: one.aturan,
        message: one.pesan,
        renderMessage: () => h("span", {}, h("b", {}, one.aturan), " ", one.pesan),
        actions: one.perbaikan.filter((fix) => ownEdits(fix, one)).map((fix) => ({ name: fix.judul, apply: () => this.apply(fix) })),
      }),
    );
    this.view.dispatch(setDiagnostics(this.view.state, made));
  }

  /** Make the edits of a fix in the text; nothing is saved. */
  apply(fix: Fix): void {
    const changes = fix.suntingan.map((edit) => ({ from: edit.dari, to: edit.sampai, insert: edit.jadi }));
    this.view.dispatch({ changes });
    this.view.focus();
  }

  /** Go to characters, or to the beginning of a line. */
  reveal(from: number, to: number): void {
    const length = this.view.state.doc.length;
    const anchor = Math.min(from, length);
    this.view.dispatch({
      selection: { anchor, head: Math.min(to, length) },
      effects: EditorView.scrollIntoView(anchor, { y: "center" }),
    });
    this.view.focus();
  }

  revealLine(number: number): void {
    const line = this.view.state.doc.line(Math.max(1, Math.min(number, this.view.state.doc.lines)));
    this.reveal(line.from, line.to);
  }

  next(): void {
    nextDiagnostic(this.view);
    this.view.focus();
  }

  destroy(): void {
    this.view.destroy();
  }
}

function inside(offset: number, line: { from: number; to: number }): boolean {
  return offset >= line.from && offset <= line.to;
}

/** A fix that reaches into another plan is for `renja perbaiki`. */
function ownEdits(fix: Fix, finding: Finding): boolean {
  return fix.suntingan.every((edit) => edit.berkas === finding.tempat.berkas);
}
