import type { Accepted } from "../doctor/accepted.ts";
import type { Scale } from "./answers.ts";
import type { Perspective, Precision, Via } from "./experience.ts";

/**
 * How a data file becomes experiences: the mapping file `polku: mapping/1` as one value, read and checked.
 * Columns are named as in the file's header; a column that stood alone in the file is `{ column }` here.
 */
export interface Mapping {
  /** The journey file, as written: relative to the mapping file. */
  readonly journey: string;
  /** Drafted by polku map and not yet read by anybody: no figure is made with it. */
  readonly draft?: boolean;
  /** One character; found from the data where absent. */
  readonly delimiter?: string;
  /** A quote is an ordinary character; cells may be quoted where absent. */
  readonly quotes?: "none";
  /** An encoding label such as "utf-8" or "windows-1252"; found from the data where absent. */
  readonly encoding?: string;
  /** Of a workbook: the sheet that is read; the first where absent. */
  readonly sheet?: string;
  /** How many rows are the header, recognised where absent; 0: none, and columns are called by their number from 1. */
  readonly headerRows?: number;
  /** Rows that are no answers of customers, such as previews: those with one of these values in a column, by column. */
  readonly leaveOut: Readonly<Record<string, readonly Code[]>>;
  /** The row's own id; without it: source name and row number, so that true duplicates stay. */
  readonly id?: ColumnSource;
  /** Without it every row is another person. */
  readonly customer?: ColumnSource;
  readonly pass?: ColumnSource;
  readonly channel?: ColumnSource | FixedSource;
  readonly location?: ColumnSource | FixedSource;
  readonly at: AtColumn | AtValue;
  /** "journey": touchpoints were met in the journey's order, where times alone have none. */
  readonly order: "time" | "journey";
  readonly weight?: ColumnSource;
  readonly perspective: Perspective;
  readonly via: Via;
  /** Whether expected/experienced pairs were asked before or after the encounter; never pooled. */
  readonly askedWhen?: "before" | "after";
  /** Long data: a row is one experience and this column names its touchpoint ("whole": the journey as a whole). */
  readonly touchpoint?: ColumnSource;
  /** Long data: what was answered at the row's touchpoint, by answer. */
  readonly answers: Readonly<Record<string, AnswerSource>>;
  /** Wide data: a row is a pass; answers by touchpoint. */
  readonly touchpoints: Readonly<Record<string, Readonly<Record<string, AnswerSource>>>>;
  /** Wide data: answers about the journey as a whole. */
  readonly whole: Readonly<Record<string, AnswerSource>>;
  readonly outcomes: Readonly<Record<string, OutcomeSource>>;
  /** What drivers explain, "whole.satisfaction" or an outcome kind; chosen by rule where absent. */
  readonly outcome?: string;
  readonly attributes: Readonly<Record<string, ColumnSource>>;
  /** Free words about the row: the whole in wide data, the row's touchpoint in long data. */
  readonly comments: readonly WordsSource[];
  /** What the data doctor finds, and somebody has looked into and found to be in order. */
  readonly accepted?: readonly Accepted[];
}

/** A cell's value, as the mapping file writes it: `6`, `"N/A"`, `""`. */
export type Code = string | number;

/** All numbers from one to another; only a data file itself says such a thing, never a mapping file. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** A column whose text is taken as it stands, or through labels. */
export interface ColumnSource {
  readonly column: string;
  /** What a value in the file means, by value: `{ 1: English, 2: Spanish }`. */
  readonly labels: Readonly<Record<string, string>>;
  /** Values that say nothing; an empty cell always does. */
  readonly missing: readonly (Code | NumberRange)[];
}

/** The same for every row. */
export interface FixedSource {
  readonly value: string;
}

/** When a row was lived, from a column. */
export interface AtColumn {
  readonly column: string;
  /** Letters as in `yyyy-MM-dd HH:mm:ss`; absent: ISO 8601. */
  readonly format?: string;
  readonly precision: Precision;
  /** What a value stands for, by value: `{ 1: 2011-05-10 }`; read in the format. */
  readonly labels: Readonly<Record<string, string>>;
  /** Time zone (IANA) in which the days are counted. */
  readonly zone?: string;
}

/** When every row was lived: `2016`, `2016-05` or `2016-05-11`. */
export interface AtValue {
  readonly value: string;
  readonly precision: Precision;
}

export type AnswerSource = NumberSource | PairSource | WordsSource | ChoicesSource;

/** A column of numbers, or of words that stand for numbers. */
export interface NumberSource {
  readonly source: "number";
  readonly column: string;
  /** The answer's own scale where absent. */
  readonly scale?: Scale;
  /** Asked, not answered; an empty cell too, unless `notAsked` says otherwise. */
  readonly missing: readonly (Code | NumberRange)[];
  readonly notApplicable: readonly Code[];
  /** The question was not put to this person, or not in this year. */
  readonly notAsked: readonly Code[];
  /** Words as answers: `{ "Very easy": 7 }`; compared without case and surrounding space. */
  readonly labels: Readonly<Record<string, number>>;
  /** The file's scale runs the other way: 1 is best. Turned round within the scale. */
  readonly reversed: boolean;
  /** These values of the scale (the right way round) are positive, instead of what the table of bands says. */
  readonly positive?: readonly number[];
}

/** Two columns: what was expected and what was experienced, on one scale. */
export interface PairSource {
  readonly source: "pair";
  readonly expected: string;
  readonly experienced: string;
  readonly scale: Scale;
  readonly missing: readonly (Code | NumberRange)[];
  readonly notApplicable: readonly Code[];
  readonly notAsked: readonly Code[];
  readonly labels: Readonly<Record<string, number>>;
  readonly reversed: boolean;
}

/** A column of free words (comment) or of chosen words (emotions, tags). */
export interface WordsSource {
  readonly source: "words";
  readonly column: string;
  readonly language?: string;
  /** Between chosen words. */
  readonly separator: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly missing: readonly (Code | NumberRange)[];
  /** Of chosen words: values, "" the empty cell among them, of those who were asked and named nothing. */
  readonly none?: readonly Code[];
}

/** Columns of one question of which several choices could be taken, one column a choice: a set of the chosen ones' words. */
export interface ChoicesSource {
  readonly source: "choices";
  /** The word that each column stands for. */
  readonly columns: Readonly<Record<string, string>>;
  /** Values of a choice that was taken, and of one that was not; an empty cell is one that was not. Others are reported. */
  readonly yes: readonly Code[];
  readonly no: readonly Code[];
}

/** A column that tells whether something happened to the customer. Other values are unknown words and are reported. */
export interface OutcomeSource {
  readonly column: string;
  readonly yes: readonly Code[];
  readonly no: readonly Code[];
  readonly missing: readonly (Code | NumberRange)[];
  /** Known for the standard outcomes, declared for one's own. */
  readonly good: boolean;
}
