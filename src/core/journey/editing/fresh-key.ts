import { type Journey, touchpointsOf } from "../journey.ts";

/** `name` as a key that is not `taken`: "Laskun saaminen" → "laskun-saaminen", then "laskun-saaminen-2". */
export function freshKey(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const letters = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[-0-9]+|-+$/g, "")
    .slice(0, 50)
    .replace(/-+$/, "");
  const key = letters === "" ? otherwise : letters;
  if (!taken.has(key)) return key;
  // Between a number that is taken and one that is free there is one that is free beside one taken: thousands of one name take few looks.
  const isTaken = (number: number) => taken.has(`${key}-${number}`);
  let [least, free] = [1, 2];
  for (; isTaken(free); free *= 2) least = free;
  while (free - least > 1) {
    const between = Math.floor((least + free) / 2);
    if (isTaken(between)) least = between;
    else free = between;
  }
  return `${key}-${free}`;
}

/** Keys that no new touchpoint may have: those of this journey and of its past, given up or not, and the whole's. */
export const takenKeys = (journey: Journey, past: Iterable<string> = []): Set<string> =>
  new Set([
    "whole",
    ...past,
    ...touchpointsOf(journey).flatMap(({ touchpoint: { key, was } }) => (was === undefined ? [key] : [key, was])),
  ]);
