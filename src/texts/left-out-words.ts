import type { LeftOut } from "../core/insight/heard/left-out.ts";
import type { Language } from "../core/text.ts";
import { numbers } from "./numbers.ts";
import { words } from "./words.ts";

/** "7 responses are left out: 4 in play, 3 outside opening hours"; null: none are. */
export function leftOutInWords(language: Language, leftOut: readonly LeftOut[]): string | null {
  const n = leftOut.reduce((sum, one) => sum + one.n, 0);
  if (n === 0) return null;
  const t = words(language);
  const number = numbers(language);
  const why = leftOut.map((one) => t(`leftOut.n.${one.reason}`, { n: number.count(one.n) })).join(", ");
  const isLeast = leftOut.some(({ reason }) => reason === "over-quota");
  return t(isLeast ? "leftOut.someAtLeast" : "leftOut.some", { n, why });
}
