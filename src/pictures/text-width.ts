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
  ...widths("\u00ad", 0),
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

/** `text` in lines at most `width` wide and at most `most` of them; what is left out is marked by an ellipsis. */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const lines = linesOf(text, size, width);
  const shown = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join("")] : lines;
  return shown.map((line) => shortened(written(line), size, width));
}

/** The least width at which `text` stands whole in at most `most` lines. */
export function leastWidth(text: string, size: number, most: number): number {
  const parts = partsOf(text);
  const runs = parts.flatMap((_, from) => parts.slice(from).map((_, more) => parts.slice(from, from + more + 1)));
  return runs
    .map((run) => textWidth(written(run.join("")), size))
    .sort((a, b) => a - b)
    .find((width) => linesOf(text, size, width).every((line, at) => at < most && fits(line, size, width)))!;
}

/** `text` in one line at most `width` wide, with an ellipsis where it was cut. */
export function shortened(text: string, size: number, width: number): string {
  if (fits(text, size, width)) return text;
  let kept = text;
  while (kept.length > 1 && !fits(`${kept}…`, size, width)) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/**
 * What may stand on lines of its own: words, what follows a hyphen or a slash, and parts of a word that its writer
 * divided by a soft hyphen. Nothing else divides a word: where Finnish and Swedish compounds are joined, no rule tells.
 */
function partsOf(text: string): string[] {
  return text
    .trim()
    .replace(/\s+/g, " ")
    .split(/(?<=[ \-/\u00ad])/);
}

function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const part of partsOf(text)) {
    const longer = `${lines.at(-1) ?? ""}${part}`;
    if (lines.length > 0 && fits(longer, size, width)) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** Widths are added and taken away before they are compared, so a hair more still fits. */
const fits = (line: string, size: number, width: number): boolean => textWidth(written(line), size) < width + 0.01;

/** A line as it is read: a soft hyphen shows at its end alone. */
const written = (line: string): string =>
  line
    .trimEnd()
    .replace(/\u00ad$/, "-")
    .replaceAll("\u00ad", "");
