/** A path as people write it: `stages[0].touchpoints[2].cost`. */
export function placeOf(path: readonly (string | number)[]): string {
  if (path.length === 0) return "the whole";
  return path
    .map((part, i) => (typeof part === "number" ? `[${part}]` : `${i === 0 ? "" : "."}${short(part)}`))
    .join("");
}

/** A text short enough for a message. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
