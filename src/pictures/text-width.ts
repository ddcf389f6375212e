/**
 * How wide a text is about to be, in pixels, at `size`: widths of Inter's letters by kind, in parts of the size.
 * Pictures are made without a browser, so nothing measures text; a few per cent of error is allowed for in the layout.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
}

/** Letters that are not as wide as most, in hundredths of the size. */
const unusual: Readonly<Record<string, number>> = {
  ...widths("ijl", 24),
  ...widths("I .,:;'|!·", 29),
  ...widths("ftr()[]/", 36),
  ...widths("-–", 50),
  ...widths("s", 53),
  ...widths("mwMW%@…—", 88),
};

function widths(characters: string, width: number): Record<string, number> {
  return Object.fromEntries([...characters].map((character) => [character, width]));
}

function widthOf(character: string): number {
  const width = unusual[character] ?? (/\p{Lu}/u.test(character) ? 69 : /[\d+−±]/.test(character) ? 64 : 58);
  return width / 100;
}

/** `text` in lines at most `width` wide and at most `most` of them; long words are divided, and what is left out is marked. */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((word) => divided(word, size, width))) {
    const glue = line.endsWith("\u00ad") ? "" : " ";
    const longer = line === "" ? word : `${line.replace(/\u00ad$/, "")}${glue}${word}`;
    if (textWidth(longer, size) <= width || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const shown = lines.slice(0, most).map((part) => part.replace(/\u00ad$/, "-"));
  const last = shown.at(-1);
  if (lines.length > most && last !== undefined) shown[most - 1] = shortened(`${last}…`, size, width);
  return shown;
}

/** `text` in one line at most `width` wide, with an ellipsis where it was cut. */
export function shortened(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = text.replace(/…$/, "");
  while (kept.length > 1 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** A word too wide for a line, in syllables' ends as Finnish and Swedish have them: before a consonant that a vowel follows. */
function divided(word: string, size: number, width: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const parts: string[] = [];
  let rest = word;
  while (textWidth(rest, size) > width) {
    let cut = 0;
    for (let at = 2; at < rest.length - 1; at += 1) {
      if (textWidth(`${rest.slice(0, at)}-`, size) > width) break;
      if (/^[^aeiouyåäöAEIOUYÅÄÖ\W][aeiouyåäö]/u.test(rest.slice(at)) || rest[at - 1] === "-") cut = at;
    }
    if (cut === 0) break;
    parts.push(rest[cut - 1] === "-" ? rest.slice(0, cut) : `${rest.slice(0, cut)}\u00ad`);
    rest = rest.slice(cut);
  }
  return [...parts, rest];
}
