/** Colours of a plan: what a line begins with, by the vocabulary of the language itself; texts, amounts, numbers. */

import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StreamParser } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { tags } from "@lezer/highlight";
import type { Colours } from "./types";

interface State {
  start: boolean;
  long: boolean;
}

/** Words in the order in which they are tried: the longest first. */
function pattern(words: string[]): RegExp {
  const escaped = words.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "[ \\t]+"));
  return new RegExp(`^(?:${escaped.join("|")})(?![\\w-])`);
}

export function colouring(colours: Colours): Extension {
  const openings: [RegExp, string][] = [
    [pattern(colours.simpul), "heading"],
    [pattern(colours.kepala), "keyword"],
    [pattern(colours.medan), "propertyName"],
  ];
  const parser: StreamParser<State> = {
    name: "renja",
    startState: () => ({ start: true, long: false }),
    token(stream, state) {
      if (stream.sol()) state.start = true;
      if (state.long) {
        if (stream.skipTo('"""')) {
          stream.match('"""');
          state.long = false;
        } else stream.skipToEnd();
        return "string";
      }
      if (stream.eatSpace()) return null;
      if (stream.peek() === "#") {
        stream.skipToEnd();
        return "comment";
      }
      if (state.start) {
        state.start = false;
        for (const [words, kind] of openings) if (stream.match(words)) return kind;
      }
      if (stream.match('"""')) {
        state.long = !stream.match(/^(?:[^"]|"(?!""))*"""/);
        if (state.long) stream.skipToEnd();
        return "string";
      }
      if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return "string";
      if (stream.match(/^-?\(?Rp ?[0-9.,]+\)?(?: (?:ribu|juta|miliar|triliun))?/)) return "number";
      if (stream.match(/^[0-9][0-9.,]*%?/)) return "number";
      if (stream.match(/^TW[1-4]/)) return "atom";
      if (stream.match(/^[\w-]+/)) return null;
      stream.next();
      return null;
    },
    languageData: { commentTokens: { line: "#" } },
  };
  const style = HighlightStyle.define([
    { tag: tags.heading, class: "w-simpul" },
    { tag: tags.keyword, class: "w-kepala" },
    { tag: tags.propertyName, class: "w-medan" },
    { tag: tags.string, class: "w-teks" },
    { tag: tags.number, class: "w-angka" },
    { tag: tags.atom, class: "w-angka" },
    { tag: tags.comment, class: "w-komentar" },
  ]);
  return [StreamLanguage.define(parser), syntaxHighlighting(style)];
}
