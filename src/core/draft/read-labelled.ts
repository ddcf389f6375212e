import type { ColumnToLookAt } from "../doctor/collecting.ts";
import { numbersMet, type SpecimenColumn } from "../doctor/specimen.ts";
import { turn } from "../experience/answer-code.ts";
import { anyOf, folded, isBlank, numberIn } from "../experience/cell.ts";
import type { DeclaredColumn } from "../experience/declared-column.ts";
import { saysNoAnswer } from "./no-answer-words.ts";
import { type Looks, numberOfText, readColumn } from "./read-column.ts";
import { saysNotApplicable, wordedScale, yesOrNo } from "./scale-words.ts";

/** What a file says about a column, as far as it helps to draft what the column is. */
export interface Labelled {
  readonly level: DeclaredColumn["level"];
  /** Values that are answers, with their labels. */
  readonly labels: ReadonlyMap<string, string>;
  /** Values that say that the question did not apply, by their labels. */
  readonly notApplicable: readonly string[];
  /** Whether a value is no answer: by the file's own list, or by its label. */
  readonly isMissing: (text: string) => boolean;
  /** Those that are known by name; of a range, all that are met are found later. */
  readonly missing: readonly string[];
}

/** Tells answers from what is none, by the file's list of missing values and by the words of its labels. */
export function labelledAs(declared: DeclaredColumn | undefined): Labelled {
  const { level = null, labels = new Map<string, string>(), missing = [] } = declared ?? {};
  const inList = anyOf(missing);
  const notApplicable = [...labels].flatMap(([value, label]) => (saysNotApplicable(label) ? [value] : []));
  const noAnswer = [...labels].flatMap(([value, label]) => (saysNoAnswer(label) ? [value] : []));
  const isMissing = (text: string) =>
    !notApplicable.includes(text) && (inList(folded(text), numberIn(folded(text))) || noAnswer.includes(text));
  const named = missing.flatMap((one) => (typeof one === "object" ? [] : [String(one)]));
  return {
    level,
    labels: new Map([...labels].filter(([value]) => !notApplicable.includes(value) && !isMissing(value))),
    notApplicable,
    isMissing,
    missing: [...new Set([...named, ...noAnswer])].filter(isMissing),
  };
}

/** How the columns of a file are to be looked at for a draft: what the file says is no answer tells nothing about them. */
export const columnsToDraft = (
  header: readonly string[],
  declared: ReadonlyMap<string, DeclaredColumn> = new Map(),
): ColumnToLookAt[] =>
  header.map((name) => {
    const { isMissing, notApplicable } = labelledAs(declared.get(name));
    return {
      name,
      meaning: { as: "unmapped" },
      numberOf: (text) => numberOfText(text) ?? Number.NaN,
      isSilent: (text) => isBlank(text) || isMissing(text) || notApplicable.includes(text),
    };
  });

/** What a column looks like: by the labels of its values where every value has one and they are known words, else by the values. */
export function readLabelled(column: SpecimenColumn, { labels }: Labelled): Looks {
  const look = readColumn(column);
  if (look.as === "empty" || labels.size === 0 || !isLabelled(column, labels)) return look;
  const words = [...labels];
  const [yes, no] = [1, 0].map((meant) => words.find(([, label]) => yesOrNo(label) === meant)?.[0]);
  if (words.length === 2 && yes !== undefined && no !== undefined) return { as: "yes-no", yes, no };
  const worded = wordedScale([...labels.values()]);
  if (worded === null || worded.unknown.length > 0) return look;
  const { scale } = worded;
  const steps = words.map(([value, label]) => [value, worded.labels[label]!] as const);
  const straight = steps.every(([value, step]) => numberIn(value) === step);
  const turned = steps.every(([value, step]) => numberIn(value) === turn(scale, step));
  const own = straight || turned ? {} : Object.fromEntries(steps);
  return { as: "words", notApplicable: [], ...worded, labels: own, reversed: turned && !straight };
}

/** Whether every value that is met has a label. */
export const isLabelled = ({ texts, counts, silent }: SpecimenColumn, labels: Labelled["labels"]): boolean =>
  texts.every((text, at) => text === "" || counts[at] === 0 || silent.has(at) || labels.has(text));

/** The numbers that are met, and those that nobody chose but that have a label: both are steps of the scale. */
export function stepsOf(column: SpecimenColumn, { labels }: Labelled): ReturnType<typeof numbersMet> {
  const met = numbersMet(column);
  const unmet = [...labels.keys()].flatMap((value) => {
    const number = numberIn(value);
    return number === null || met.some((one) => one.number === number) ? [] : [{ number, rows: 0 }];
  });
  return [...met, ...unmet].sort((a, b) => a.number - b.number);
}
