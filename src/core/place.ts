/** A path as people write it: `stages[0].touchpoints[2].cost`. */
export function placeOf(path: readonly (string | number)[]): string {
  if (path.length === 0) return "the whole";
  return path
    .map((part, i) => (typeof part === "number" ? `[${part}]` : `${i === 0 ? "" : "."}${short(part)}`))
    .join("");
}

/** A text short enough for a message. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** A value as it was got, short enough for a message. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null)
    return Object.keys(value).length === 0 ? "an empty object" : "an object";
  const text = JSON.stringify(value);
  return text === undefined ? typeof value : short(text);
}
