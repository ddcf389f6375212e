import type { Scale } from "../experience/answers.ts";
import { namedScale, withoutScale } from "./named-scale.ts";

/** How tools write a question of several rows or choices: the question, and which of them a column is. */
const forms: readonly RegExp[] = [
  /^(?<stem>.*\S)\s*\[(?<part>[^[\]]+)\]$/su,
  /^(?<stem>.*\S)\s*\((?<part>[^()]+)\)$/su,
  /^(?<stem>.*\S)\s+[-–—]\s+(?<part>\S.*)$/su,
  /^(?<stem>.*\S):\s+(?<part>\S.*)$/su,
];

/** SQ001, A3: a part that says nothing by itself. */
const isCode = /^\p{L}{0,3}\d+$/u;

/** A column's question, and which part of it the column is; the question is "" where the column is one by itself. */
export interface NamedColumn {
  readonly question: string;
  /** What the column is about, in the header's own words: the row, the choice or the whole question. */
  readonly about: string;
  /** The scale that the header names: "Food (1-5)". */
  readonly scale: Scale | null;
}

/**
 * What columns are about, by their headings. Where neighbours have the same beginning ("How good was it? - Food", "How good was it? -
 * Service"), that is their common question and the rest tells them apart.
 */
export function questionNames(headings: readonly string[]): NamedColumn[] {
  const parted = headings.map((heading) =>
    forms.flatMap((form) => {
      const { stem, part } = form.exec(heading)?.groups ?? {};
      return stem === undefined || part === undefined || isCode.test(part) ? [] : [{ question: stem, about: part }];
    }),
  );
  return headings.map((heading, at) => {
    const beside = [...(parted[at - 1] ?? []), ...(parted[at + 1] ?? [])];
    const common = parted[at]!.find(({ question }) => beside.some((other) => other.question === question));
    return {
      question: withoutNumber(common?.question ?? ""),
      about: withoutScale(withoutNumber(common?.about ?? heading)),
      scale: namedScale(heading),
    };
  });
}

/** "7. How was the food?" without its number. */
const withoutNumber = (text: string): string => text.replace(/^\s*Q?\d{1,3}\s*[.):]\s+(?=\p{L})/iu, "").trim();
