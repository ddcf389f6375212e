import type { Verdict } from "../core/insight/wording/sayable.ts";
import { standsOut } from "../core/insight/wording/standing.ts";
import type { Figure } from "../core/measures/intervals/estimate.ts";
import { type Language, say, type Text } from "../core/text.ts";
import { numbers } from "./numbers.ts";
import { words } from "./words.ts";

/** A piece of a sentence: plain words, or the name of a touchpoint, which a page may link. */
export type SummaryPiece = string | { readonly touchpoint: string; readonly name: string };

interface Named {
  readonly key: string;
  readonly name: Text;
  readonly verdict: Verdict;
  readonly difference?: Figure;
}

/** How many touchpoints a sentence names before it says "and 3 more". */
const mostNamed = 4;

/**
 * What is true of a journey, in the sentences that its verdicts allow (`standsOut`). Of a sentence that does not fit where it
 * is said, fewer are named.
 */
export const summary = (
  language: Language,
  touchpoints: readonly Named[],
  fits: (sentence: string) => boolean = () => true,
): SummaryPiece[][] =>
  standsOut(touchpoints).map(({ says, of, among }) => {
    for (let most = mostNamed; ; most -= 1) {
      const about = { count: of.length, all: of.length, ...among, names: named(language, of, most) };
      const sentence = words(language).pieces(`wording.summary.${says}`, about).flat() as SummaryPiece[];
      if (most === 1 || fits(inWords(sentence))) return sentence;
    }
  });

/** A sentence where nothing can be linked. */
export const inWords = (sentence: readonly SummaryPiece[]): string =>
  sentence.map((piece) => (typeof piece === "string" ? piece : piece.name)).join("");

/** Names in the language's own kind of list: "A, B and C", or "A, B, C and 3 more". */
function named(language: Language, touchpoints: readonly Named[], most: number): SummaryPiece[] {
  const shown = touchpoints.length > most + 1 ? touchpoints.slice(0, most) : touchpoints;
  const rest = touchpoints.length - shown.length;
  const marks = shown.map((_, index) => `\u0000${index}\u0000`);
  const list = numbers(language).list(rest > 0 ? [...marks, words(language)("n.more", { n: rest })] : marks);
  return list
    .split("\u0000")
    .map((piece, index) => {
      const touchpoint = index % 2 === 1 ? shown[Number(piece)] : undefined;
      return touchpoint === undefined ? piece : { touchpoint: touchpoint.key, name: say(touchpoint.name, language) };
    })
    .filter((piece) => piece !== "");
}
