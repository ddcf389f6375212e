import type { SpecimenColumn } from "../doctor/specimen.ts";
import type { Scale } from "../experience/answers.ts";
import { isBlank, numberIn } from "../experience/cell.ts";
import { decorated, saysNotApplicable, type WordedScale, wordedScale, yesOrNo } from "./scale-words.ts";

/** What the texts of a column look like, whatever its name says. */
export type Looks =
  | { readonly as: "empty" }
  | { readonly as: "dates"; readonly format: string | null; readonly precision: "second" | "day" | "month" | "year" }
  | { readonly as: "yes-no"; readonly yes: string; readonly no: string }
  | ({ readonly as: "words"; readonly notApplicable: readonly string[]; readonly reversed: boolean } & WordedScale)
  | {
      readonly as: "numbers";
      readonly numbers: readonly number[];
      readonly isWhole: boolean;
      /** "10 Extremely likely": what the ends that bear words stand for. */
      readonly labels: Readonly<Record<string, number>>;
      readonly notApplicable: readonly string[];
    }
  | { readonly as: "sentences" }
  /** Texts of several choices in one cell, such as "Staff; Speed". */
  | { readonly as: "choices"; readonly separator: string }
  | { readonly as: "names"; readonly different: number }
  | { readonly as: "groups"; readonly texts: readonly string[] };

const formats: readonly (readonly [
  pattern: RegExp,
  format: string | null,
  precision: "second" | "day" | "month" | "year",
])[] = [
  [/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?/, null, "second"],
  [/^\d{4}-\d{2}-\d{2}$/, null, "day"],
  [/^\d{4}\/\d{2}\/\d{2} \d{1,2}:\d{2}:\d{2}$/, "yyyy/MM/dd H:mm:ss", "second"],
  [/^\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2}$/, "d.M.yyyy H:mm", "second"],
  [/^\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2}:\d{2}$/, "d.M.yyyy H:mm:ss", "second"],
  [/^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}$/, " H:mm", "second"],
  [/^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}:\d{2}$/, " H:mm:ss", "second"],
  [/^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}:\d{2} [AP]M$/i, " h:mm:ss a", "second"],
  [/^\d{1,2}\.\d{1,2}\.\d{4} klo \d{1,2}[.]\d{2}$/, "d.M.yyyy 'klo' H.mm", "second"],
  [/^\d{1,2}\.\d{1,2}\.\d{4} klo \d{1,2}[.]\d{2}[.]\d{2}$/, "d.M.yyyy 'klo' H.mm.ss", "second"],
  [/^\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}[.]\d{2}$/, "d.M.yyyy H.mm", "second"],
  [/^\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}[.]\d{2}[.]\d{2}$/, "d.M.yyyy H.mm.ss", "second"],
  [/^\d{4}-\d{2}-\d{2} \d{1,2}[.]\d{2}$/, "yyyy-MM-dd H.mm", "second"],
  [/^\d{4}-\d{2}-\d{2} \d{1,2}[.]\d{2}[.]\d{2}$/, "yyyy-MM-dd H.mm.ss", "second"],
  [/^\d{1,2}\.\d{1,2}\.\d{4}$/, "d.M.yyyy", "day"],
  [/^\d{1,2}\/\d{1,2}\/\d{4}$/, null, "day"],
  [/^\d{4}\/\d{2}\/\d{2}$/, "yyyy/MM/dd", "day"],
  [/^\d{8}$/, "yyyyMMdd", "day"],
  [/^\d{4}-\d{2}$/, null, "month"],
];

/** Texts that stand for more than this share of the rows decide what a column looks like. */
const nearlyAll = 0.95;
const mostGroups = 30;
/** A scale has at most so many different numbers. */
const mostSteps = 11;

/** Looks at the texts of a column. */
export function readColumn({ texts, counts, silent }: Pick<SpecimenColumn, "texts" | "counts" | "silent">): Looks {
  const told = texts
    .map((text, at) => ({ text, rows: silent.has(at) ? 0 : counts[at]! }))
    .filter(({ text, rows }) => !isBlank(text) && rows > 0);
  const rows = told.reduce((sum, one) => sum + one.rows, 0);
  if (rows === 0) return { as: "empty" };
  const share = (holds: (text: string) => boolean) =>
    told.reduce((sum, one) => (holds(one.text) ? sum + one.rows : sum), 0) / rows;

  const dates = datesIn(
    told.map(({ text }) => text),
    share,
  );
  if (dates !== null) return dates;
  const outside = told.filter(({ text }) => saysNotApplicable(text)).map(({ text }) => text);
  const answers = told.filter(({ text }) => !saysNotApplicable(text)).map(({ text }) => text);
  const [yes, no] = [answers.find((text) => yesOrNo(text) === 1), answers.find((text) => yesOrNo(text) === 0)];
  if (answers.length === 2 && yes !== undefined && no !== undefined) return { as: "yes-no", yes, no };
  const worded = wordedScale(answers);
  if (worded !== null) return { as: "words", notApplicable: outside, reversed: false, ...worded };
  if (answers.length > 0 && share((text) => saysNotApplicable(text) || numberOfText(text) !== null) >= nearlyAll) {
    const read = answers.flatMap((text) => (numberOfText(text) === null ? [] : [[text, numberOfText(text)!] as const]));
    const numbers = [...new Set(read.map(([, number]) => number))].sort((a, b) => a - b);
    const isScale = numbers.length <= mostSteps;
    const labels = Object.fromEntries(isScale ? read.filter(([text]) => numberIn(text) === null) : []);
    return { as: "numbers", numbers, isWhole: numbers.every(Number.isInteger), labels, notApplicable: outside };
  }
  const separator = separators.find((one) => isBetweenChoices(one, told, rows));
  if (separator !== undefined) return { as: "choices", separator: separator.trim() };
  const letters = told.reduce((sum, one) => sum + one.text.length * one.rows, 0) / rows;
  if (letters > 25 && told.length > rows / 4) return { as: "sentences" };
  if (told.length > mostGroups || told.length > rows / 2) return { as: "names", different: told.length };
  return { as: "groups", texts: told.map(({ text }) => text) };
}

const separators = [";", ", "];
const mostChoices = 20;
const longestChoice = 60;

/** Whether cells hold several of a few choices: many have more than one, each choice comes again and again, and some in other company. */
function isBetweenChoices(separator: string, told: readonly { text: string; rows: number }[], rows: number): boolean {
  const met = new Map<string, number>();
  let several = 0;
  let isInOtherCompany = false;
  for (const { text, rows: count } of told) {
    const parts = text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    if (parts.length > 1) several += count;
    isInOtherCompany ||= parts.some((part) => met.has(part));
    for (const part of parts) met.set(part, (met.get(part) ?? 0) + count);
    if (met.size > mostChoices) return false;
  }
  const isChoice = [...met].every(([part, count]) => count >= 2 && part.length <= longestChoice);
  return several >= rows / 5 && met.size >= 2 && isChoice && isInOtherCompany;
}

/** The number that a text is or begins with, "10", "10 Extremely likely", or that follows LimeSurvey's code of an answer, "A3", "AO03". */
export const numberOfText = (text: string): number | null =>
  numberIn(text.trim().toLowerCase()) ?? decorated(text) ?? answerCode(text);

function answerCode(text: string): number | null {
  const found = /^AO?0*(\d{1,2})$/.exec(text.trim());
  return found === null ? null : Number(found[1]);
}

function datesIn(texts: readonly string[], share: (holds: (text: string) => boolean) => number): Looks | null {
  const found = formats.find(([pattern]) => share((text) => pattern.test(text)) >= nearlyAll);
  if (found === undefined) return null;
  const [pattern, format, precision] = found;
  if (
    pattern.source.startsWith("^\\d{8}") &&
    !texts.every((text) => /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(text))
  )
    return null;
  if (!pattern.source.includes("\\/\\d{1,2}\\/")) return { as: "dates", format, precision };
  // 5/31 can only be month first, 31/5 only day first; a column that says neither is taken for month first, as Americans write.
  const isDayFirst = texts.some((text) => Number(text.split("/")[0]) > 12);
  return { as: "dates", format: `${isDayFirst ? "d/M/yyyy" : "M/d/yyyy"}${format ?? ""}`, precision };
}

/** Above so small a share of the rows, what lies beyond 5 is a longer scale; below it, something else was written. */
const strays = 0.05;
/** A longer scale that rests on less than this share of the rows is a guess. */
const thin = 0.01;
const mostBeside = 4;

/** Numbers, and in how many rows each stands. */
type Met = readonly { readonly number: number; readonly rows: number }[];
const rowsIn = (met: Met): number => met.reduce((sum, { rows }) => sum + rows, 0);

/**
 * The scale that whole numbers probably are answers on, and which of them lie beside it; null when they look like none. A
 * scale that is named, by the header or by columns of the same question, is the scale. Nobody asks on a scale of six: one beyond 5 mostly says that the question did not apply.
 */
export function scaleOf(
  met: Met,
  named: Scale | null = null,
): {
  readonly scale: Scale;
  readonly beside: readonly number[];
  /** Of those, the ones in so few rows that they are rather errors. */
  readonly stray: readonly number[];
  /** Whether hardly any row is what it would not be without. */
  readonly isThin: boolean;
} | null {
  if (named !== null) return scaleNamed(met, named);
  const steps = met.filter(({ number }) => number >= 0 && number <= 10);
  const rows = rowsIn(steps);
  if (steps.filter(({ number }) => number >= 1).length < 3 || met.length > mostSteps + 3) return null;
  const beyond = (top: number) => rowsIn(steps.filter(({ number }) => number > top)) / rows;
  const has = (number: number) => steps.some((one) => one.number === number);
  const high = steps.at(-1)!.number;
  const isThin = high > 6 && beyond(6) < thin;
  // A scale goes on without a gap: the 9 of a few after a 6 is no step of one.
  const isApart = isThin && !has(7);
  const top = high <= 4 ? 4 : high === 5 || high === 6 || beyond(5) < strays || isApart ? 5 : high === 7 ? 7 : 10;
  const low = top === 10 && has(0) ? 0 : 1;
  const beside = met.flatMap(({ number }) => (number < low || number > top ? [number] : []));
  // A shorter list than the scale, or many codes beside it, is a list of codes.
  if ((top < 10 && !has(top)) || beside.length > mostBeside) return null;
  const isRare = (number: number) => beyond(top) < strays || (isApart && number > 6);
  const stray = beside.filter((number) => number > top && number <= 10 && isRare(number));
  return { scale: [low, top], beside, stray, isThin };
}

/** The same where the scale is named; null where the numbers are hardly on it. */
function scaleNamed(met: Met, scale: Scale): ReturnType<typeof scaleOf> {
  const isOn = ({ number }: Met[number]) => number >= scale[0] && number <= scale[1];
  const [within, outside] = [met.filter(isOn), met.filter((one) => !isOn(one))];
  if (within.length < 2 || outside.length > mostBeside || rowsIn(outside) > rowsIn(within)) return null;
  const rows = rowsIn(met);
  const isStray = (one: Met[number]) => one.number > scale[1] && one.number <= 10 && one.rows < strays * rows;
  return {
    scale,
    beside: outside.map(({ number }) => number),
    stray: outside.filter(isStray).map(({ number }) => number),
    isThin: false,
  };
}

const farthest = 5;
const fewestSigned = 5;

/** The scale of numbers that run through nought, from blame to praise, −5 to 5; null when they look like none. */
export function signedScaleOf(met: Met): Scale | null {
  const within = met.filter(({ number }) => Math.abs(number) <= farthest);
  const [below, above] = [within.filter(({ number }) => number < 0), within.filter(({ number }) => number > 0)];
  const isBoth = below.length >= 2 && above.length >= 2 && within.length >= fewestSigned;
  const rows = rowsIn(met);
  if (!isBoth || [below, above].some((some) => rowsIn(some) < strays * rows) || rowsIn(within) < (1 - strays) * rows)
    return null;
  // Nobody asks from −4 to 4: there the ends of a longer scale were not given.
  const top = Math.max(...within.map(({ number }) => Math.abs(number)));
  return top === 4 ? [-5, 5] : [-top, top];
}
