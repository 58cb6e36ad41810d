/** What pages say by themselves, from the one catalogue of `renja_dsl/messages`. */

let words: Record<string, string> = {};

export function learn(known: Record<string, string>): void {
  words = known;
}

/** A sentence; `{jumlah:file|files}` is a number with what it counts. */
export function say(key: string, given: Record<string, string | number> = {}): string {
  const text = words[key];
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text.replace(/\{([^{}]+)\}/g, (whole, place: string) => {
    const [name, forms] = place.split(":");
    const value = given[name!];
    if (value === undefined) return whole;
    if (!forms) return String(value);
    const [one, many] = forms.split("|");
    return `${value} ${String(value) === "1" ? one : many}`;
  });
}
