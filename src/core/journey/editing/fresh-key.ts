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
  for (let number = 2; ; number++) if (!taken.has(`${key}-${number}`)) return `${key}-${number}`;
}

/** Keys that no new touchpoint may have: those of this journey and of its past, given up or not, and the whole's. */
export const takenKeys = (journey: Journey, past: Iterable<string> = []): Set<string> =>
  new Set([
    "whole",
    ...past,
    ...touchpointsOf(journey).flatMap(({ touchpoint: { key, was } }) => (was === undefined ? [key] : [key, was])),
  ]);
