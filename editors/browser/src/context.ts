/** What every page is given. */

import type { Backend } from "./backend";

export interface Context {
  backend: Backend;
  language: string;
  readOnly: boolean;
  /** Parts of the address behind the name of the page. */
  parts: string[];
  query: URLSearchParams;
  /** The plan that the address names, or the office whose leading plan is meant. */
  named: Record<string, string>;
  /** Say something to those who listen instead of looking. */
  announce(text: string): void;
  go(href: string): void;
}

/** A page on the screen. */
export interface Page {
  title: string;
  body: HTMLElement;
  /** The office that it is of: its tabs are shown. */
  office?: string;
  /** Take in a change of the plans; without it, the page is made anew. */
  changed?(): Promise<void>;
  /** Whether it may be left without asking. */
  dirty?(): boolean;
  /** After it was put on the screen. */
  shown?(): void;
  gone?(): void;
}
