import type { Verdict } from "../core/insight/audit-value.ts";
import { type Language, say, type Text } from "../core/text.ts";
import { numbers } from "./numbers.ts";
import { words } from "./words.ts";

/** A piece of a sentence: plain words, or the name of a touchpoint, which a page may link. */
export type SummaryPiece = string | { readonly touchpoint: string; readonly name: string };

interface Judged {
  readonly key: string;
  readonly name: Text;
  readonly verdict: Verdict;
}

/** How many touchpoints a sentence names before it says "and 3 more". */
const mostNamed = 4;

/**
 * What is true of a journey, in sentences: pain points, strengths, what is not measured, where too few answered.
 * It rests on the verdicts alone (M32), which already hold the interval of the difference; it ranks nothing.
 */
export function summary(language: Language, touchpoints: readonly Judged[]): SummaryPiece[][] {
  const t = words(language);
  const of = (verdict: Verdict) => touchpoints.filter((touchpoint) => touchpoint.verdict === verdict);
  const [pains, strengths, blind, tooFew] = [of("pain"), of("strength"), of("blind"), of("too-few")];
  if (touchpoints.length === blind.length) return [[t("summary.nothing")]];

  const say = (key: "summary.pains" | "summary.strengths" | "summary.blind" | "summary.tooFew", who: Judged[]) =>
    t.pieces(key, { count: who.length, names: named(language, who) }).flat() as SummaryPiece[];
  const sentences: SummaryPiece[][] = [];
  if (pains.length > 0) sentences.push(say("summary.pains", pains));
  else if (touchpoints.some(({ verdict }) => verdict === "neither") || strengths.length > 0)
    sentences.push([t(strengths.length > 0 ? "summary.noPains" : "summary.even")]);
  if (strengths.length > 0) sentences.push(say("summary.strengths", strengths));
  if (blind.length > 0) sentences.push(say("summary.blind", blind));
  if (tooFew.length > 0) sentences.push(say("summary.tooFew", tooFew));
  return sentences;
}

/** Names in the language's own kind of list: "A, B and C", or "A, B, C and 3 more". */
function named(language: Language, touchpoints: readonly Judged[]): SummaryPiece[] {
  const shown = touchpoints.length > mostNamed + 1 ? touchpoints.slice(0, mostNamed) : touchpoints;
  const rest = touchpoints.length - shown.length;
  const marks = shown.map((_, index) => `\u0000${index}\u0000`);
  const list = numbers(language).list(rest > 0 ? [...marks, words(language)("summary.more", { n: rest })] : marks);
  return list
    .split("\u0000")
    .map((piece, index) => {
      const touchpoint = index % 2 === 1 ? shown[Number(piece)] : undefined;
      return touchpoint === undefined ? piece : { touchpoint: touchpoint.key, name: say(touchpoint.name, language) };
    })
    .filter((piece) => piece !== "");
}
