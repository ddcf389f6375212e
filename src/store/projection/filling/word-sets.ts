import { asSet, oneTooMany } from "../../../core/experience/word-sets.ts";
import type { AnswerCounts } from "../../../core/insight/counts.ts";
import type { Code } from "../../../core/measures/intervals/counted-answers.ts";
import type { Dictionary, SetKind } from "../dictionary.ts";

/**
 * The code of a set of words, made when it is new. A list to choose from has few words, and people choose much alike; where
 * words are written freely there is no end of them, so what comes after so many sets is one too many, and said to be.
 */
export function setCode(dictionary: Dictionary, journey: number, answer: string, words: readonly string[]): number {
  const codes = asSet(words).map((word) => codeWithin(dictionary, `words of ${answer}`, journey, word));
  if (codes.includes(oneTooMany)) return oneTooMany;
  return codeWithin(dictionary, `sets of ${answer}`, journey, codes.sort((a, b) => a - b).join(" "));
}

function codeWithin(dictionary: Dictionary, kind: SetKind, journey: number, key: string): number {
  const known = dictionary.find(kind, journey, key);
  if (known !== undefined) return known;
  return dictionary.size(kind, journey) < oneTooMany - 1 ? dictionary.code(kind, journey, key) : oneTooMany;
}

/** The words of a set, in their order; null for what is one too many. */
function wordsOf(dictionary: Dictionary, journey: number, answer: string, code: number): readonly string[] | null {
  if (code === oneTooMany) return null;
  const codes = dictionary.key(`sets of ${answer}`, journey, code);
  const words = codes === "" ? [] : codes.split(" ").map(Number);
  return asSet(words.map((word) => dictionary.key(`words of ${answer}`, journey, word)));
}

/**
 * Counted sets by what they are: their codes are those of one projection, so each gets its place in the list of the sets that
 * occur, in the order of their words, those that are too many last.
 */
export function withSets<Counted extends Pick<AnswerCounts, "answer" | "codes" | "clusters">>(
  counted: Counted,
  dictionary: Dictionary,
  journey: number,
): Counted & Pick<AnswerCounts, "sets"> {
  const { answer, codes, clusters } = counted;
  const known = codes.map(({ code }) => ({ code, words: wordsOf(dictionary, journey, answer, code) }));
  known.sort((a, b) => compare(a.words, b.words));
  const places = new Map(known.map(({ code }, place) => [code, place]));
  const placed = (some: readonly Code[]): Code[] =>
    some.map((one) => ({ ...one, code: places.get(one.code)! })).sort((a, b) => a.code - b.code);
  return {
    ...counted,
    sets: known.map(({ words }) => words),
    codes: placed(codes),
    clusters: clusters && {
      ...clusters,
      codes: placed(clusters.codes),
      pairs: clusters.pairs
        .map(({ a, b, ...sums }) => {
          const [one, other] = [places.get(a)!, places.get(b)!];
          return { a: Math.min(one, other), b: Math.max(one, other), ...sums };
        })
        .sort((x, y) => x.a - y.a || x.b - y.b),
    },
  };
}

function compare(a: readonly string[] | null, b: readonly string[] | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const at = a.findIndex((word, place) => word !== b[place]);
  if (at < 0) return a.length - b.length;
  return b[at] === undefined ? 1 : a[at]! < b[at] ? -1 : 1;
}
