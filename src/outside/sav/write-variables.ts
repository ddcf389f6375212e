import { type Column, isNumeric, mayLackAnswer, type ToldColumn } from "../../core/export/column.ts";
import { cut, savNames } from "./write-names.ts";

/** A state as SPSS knows it: a code, as a number or in variables of text as text, and what it means. */
export interface MissingState {
  readonly code: number;
  readonly meaning: string;
}

export interface MissingStates {
  readonly notAnswered: MissingState;
  readonly notApplicable: MissingState;
}

/** A variable of an SPSS file. */
export interface SavVariable {
  readonly name: string;
  /** By which the parts of the file know it. */
  readonly short: string;
  readonly label: string;
  /** Bytes of its text; 0 for a number. */
  readonly width: number;
  /** SPSS's code of how it is shown: type, width, decimals. */
  readonly format: number;
  readonly measure: "nominal" | "ordinal" | "scale";
  /** The codes that stand for a state among its values. */
  readonly missing: readonly (number | string)[];
  readonly labels: readonly { readonly value: number | string; readonly label: string }[];
  /** Of a category: the words whose places are its numbers. */
  readonly categories?: readonly string[];
  readonly isTime: boolean;
}

/** The widest text that SPSS holds, in bytes. */
const widest = 32_767;
const longestLabel = 255;
const longestValueLabel = 120;
const F = 5;
const A = 1;
const datetime = 22;

/** The variables in which columns are written, in their order. */
export function savVariables(columns: readonly ToldColumn[], missing: MissingStates): SavVariable[] {
  const names = savNames(columns.map(({ key }) => key));
  return columns.map((column, at) =>
    variableOf(column, names[at]!, `V${(at + 1).toString().padStart(4, "0")}`, missing),
  );
}

function variableOf(column: ToldColumn, name: string, short: string, missing: MissingStates): SavVariable {
  const { key, type, meanings, categories } = column;
  const isText = categories === undefined && type !== "time" && !isNumeric(column);
  const states = mayLackAnswer(column)
    ? Object.values(missing).map(({ code, meaning }) => ({ value: isText ? String(code) : code, label: meaning }))
    : [];
  const ofValues = meanings.map(({ value, meaning }) => ({
    value: categories === undefined ? value : categories.indexOf(String(value)),
    label: meaning,
  }));
  const width = isText
    ? widthOf(
        column,
        states.map(({ value }) => String(value).length),
      )
    : 0;
  return {
    name,
    short,
    label: cut(name === key ? column.name : `${column.name} (${key})`, longestLabel),
    width,
    format: formatOf(column, width),
    measure: levelOf(column),
    missing: states.map(({ value }) => value),
    labels: [...ofValues, ...states].map(({ value, label }) => ({ value, label: cut(label, longestValueLabel) })),
    ...(categories === undefined ? {} : { categories }),
    isTime: type === "time",
  };
}

/** Wide enough for every value, also for those that only a label names. */
function widthOf({ key, tally, meanings }: ToldColumn, codes: readonly number[]): number {
  const labelled = meanings.map(({ value }) => Buffer.byteLength(String(value)));
  const width = Math.max(1, tally.longest, tally.numbers > 0 ? longestNumber : 1, ...codes, ...labelled);
  if (width > widest) throw new Error(`expected text of at most ${widest} bytes in ${key}, got ${width}`);
  return width;
}

function formatOf({ type }: ToldColumn, width: number): number {
  if (width > 0) return formatCode(A, Math.min(width, 255), 0);
  if (type === "time") return formatCode(datetime, 20, 0);
  return type === "number" ? formatCode(F, 12, 4) : formatCode(F, 8, 0);
}

/** Characters of the longest number that is written as text: -1.7976931348623157e+308. */
const longestNumber = 24;

const formatCode = (type: number, width: number, decimals: number): number => (type << 16) | (width << 8) | decimals;

/** Few steps with an order are ordinal; texts and the number of a customer or a version only name. */
function levelOf({ key, subject, type }: ToldColumn): SavVariable["measure"] {
  if (type === "category") return "ordinal";
  if (type === "text" || type === "set") return "nominal";
  if (subject.of === "field") return type === "time" || key === "weight" ? "scale" : "nominal";
  if (subject.of !== "answer" || subject.scale === undefined) return "scale";
  return subject.scale[1] - subject.scale[0] <= 10 ? "ordinal" : "scale";
}

/** Codes below everything that was answered: −99 and −98 unless an answer lies there, else −999 and −998 … */
export function missingCodes(columns: readonly Column[]): { notAnswered: number; notApplicable: number } {
  let lowest = 0;
  for (const { subject, tally } of columns)
    if (subject.of === "answer") lowest = Math.min(lowest, tally.lowest, subject.scale?.[0] ?? 0);
  let nines = 99;
  while (-nines >= lowest - 1) nines = nines * 10 + 9;
  return { notAnswered: -nines, notApplicable: 1 - nines };
}

/** One piece of a variable as it lies in the file: texts beyond 255 bytes are divided over several. */
export interface Segment {
  readonly short: string;
  readonly width: number;
  /** Places of eight bytes. */
  readonly units: number;
}

const segmentBytes = 252;

/** The pieces of a variable. SPSS reckons 252 bytes a piece but fills 255 of each. */
export function segmentsOf({ short, width }: SavVariable): Segment[] {
  if (width <= 255) return [{ short, width, units: Math.max(1, Math.ceil(width / 8)) }];
  const count = Math.ceil(width / segmentBytes);
  return Array.from({ length: count }, (_, at) => {
    const own = at < count - 1 ? 255 : width - segmentBytes * (count - 1);
    return {
      short: at === 0 ? short : `${short}${at.toString(36).toUpperCase()}`,
      width: own,
      units: Math.ceil(own / 8),
    };
  });
}
