import { dateOf, dayNumber } from "../calendar.ts";
import { type Journey, touchpointsOf } from "../journey/journey.ts";
import { localTime, offsetAt, offsetAtLocal } from "../local-time.ts";
import { storable } from "../storable.ts";
import { anyOf, folded, foldedLabels, isBlank, numberIn } from "./cell.ts";
import { type Precision, precisions } from "./experience.ts";
import { instantOf, type LivedAt } from "./lived-at.ts";
import type { AtColumn, AtValue, ChoicesSource, Code, ColumnSource, OutcomeSource, WordsSource } from "./mapping.ts";
import { limits } from "./read-answers.ts";
import { isoTime, timeFormat } from "./time-format.ts";
import { notAsked } from "./wide.ts";

/** A text that says nothing is null; one that cannot be kept is `unreadable`. */
export type TextMeaning = (text: string) => string | null | typeof unreadable;

/** What stands for a cell that cannot be used. */
export const unreadable = Symbol("unreadable");

/** The longest id, key or attribute value kept. */
const longestText = 200;

/** A text as it stands without surrounding space, or what its label says. */
export function textMeaning({ labels, missing }: ColumnSource): TextMeaning {
  const isMissing = anyOf(missing);
  const byLabel = foldedLabels(labels);
  const asWritten = missing.length === 0 && byLabel.size === 0;
  return (cell) => {
    const text = cell.trim();
    if (isBlank(text)) return null;
    let value = text;
    if (!asWritten) {
      const small = text.toLowerCase();
      const label = byLabel.get(small);
      // A label says more than a list: a file may list as missing what the mapping has a word for.
      if (label === undefined && isMissing(small, numberIn(small))) return null;
      value = label ?? text;
    }
    return value.length <= longestText && storable(value) ? value : unreadable;
  };
}

/** A weight from 0; 1 for a cell that says nothing; NaN for what is no weight. */
export function weightMeaning({ missing }: ColumnSource): (text: string) => number {
  const isMissing = anyOf(missing);
  return (cell) => {
    const text = folded(cell);
    const weight = numberIn(text);
    if (isBlank(text) || isMissing(text, weight)) return 1;
    return weight !== null && weight >= 0 && weight <= limits.number ? weight : Number.NaN;
  };
}

/** 1 happened, 0 did not, `notAsked` unknown; NaN for a value that the mapping does not explain. */
export function outcomeMeaning({ yes, no, missing }: OutcomeSource): (text: string) => number {
  const [isYes, isNo, isMissing] = [anyOf(yes), anyOf(no), anyOf(missing)];
  return (cell) => {
    const text = folded(cell);
    const number = numberIn(text);
    if (isYes(text, number)) return 1;
    if (isNo(text, number)) return 0;
    return isBlank(text) || isMissing(text, number) ? notAsked : Number.NaN;
  };
}

/** The touchpoint's current key; "whole" is null; `unreadable` for what the journey does not know. An empty cell is "". */
export function touchpointMeaning(source: ColumnSource, journey: Journey): TextMeaning {
  const meaning = textMeaning(source);
  const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
  const current = new Map(
    touchpoints.flatMap(
      ({ key, was }) => [[key, key], ...(was === undefined ? [] : [[was, key]])] as [string, string][],
    ),
  );
  return (cell) => {
    const key = meaning(cell);
    if (key === null) return "";
    if (key === "whole" || key === unreadable) return key === "whole" ? null : key;
    return current.get(key) ?? unreadable;
  };
}

/** What people put into a field that wants something of them, and who has nothing to say. */
const isDash = /^[-–—._/\s]+$/;

/** A comment, or the words of a set, each said once; none where nothing was named, null when nothing was said. */
export function wordsMeaning(
  { separator, labels, missing, none = [] }: WordsSource,
  isSet: boolean,
): (text: string) => string | readonly string[] | null | typeof unreadable {
  const isMissing = anyOf(missing);
  const isNone = anyOf(none);
  const byLabel = foldedLabels(labels);
  return (cell) => {
    const text = cell.trim();
    if (none.length > 0 && isNone(text.toLowerCase(), numberIn(text))) return [];
    if (isBlank(text) || (missing.length > 0 && isMissing(text.toLowerCase(), numberIn(text)))) return null;
    if (!isSet && isDash.test(text)) return null;
    if (!storable(text)) return unreadable;
    if (!isSet) return text.length <= limits.comment ? text : unreadable;
    const words = new Set(text.split(separator).map((word) => byLabel.get(folded(word)) ?? word.trim()));
    words.delete("");
    if (words.size > limits.set || [...words].some((word) => word.length > limits.word)) return unreadable;
    return words.size === 0 ? null : [...words];
  };
}

/** Whether a choice was taken, null where nothing is said of it; `unreadable` for a value that the mapping does not explain. */
export function choiceMeaning({
  yes,
  no,
}: Pick<ChoicesSource, "yes" | "no">): (text: string) => boolean | null | typeof unreadable {
  const [isYes, isNo] = [anyOf(yes), anyOf(no)];
  return (cell) => {
    const text = folded(cell);
    const number = numberIn(text);
    if (isYes(text, number)) return true;
    if (isNo(text, number)) return false;
    return isBlank(text) ? null : unreadable;
  };
}

/** Whether a row is left out by what stands in a column. An empty cell is one in which nothing was said. */
export function leaveOutMeaning(values: readonly Code[]): (text: string) => boolean {
  const isOne = anyOf(values);
  return (cell) => {
    const text = isBlank(folded(cell)) ? "" : folded(cell);
    return isOne(text, numberIn(text));
  };
}

/** What a reader of times knows beside the mapping. */
export interface TimesToRead {
  /** Of the workspace, for times that have none of their own. */
  readonly zone?: string;
  /** The cells were in a spreadsheet after the file was written, which may have made dates of its own of them. */
  readonly fromSpreadsheet?: boolean;
}

/** When a row was lived; null for an empty cell, `unreadable` for what is no time in the mapping's format. */
export function timeMeaning(
  source: AtColumn,
  options: TimesToRead = {},
): (text: string) => LivedAt | null | typeof unreadable {
  const format = source.format === undefined ? null : timeFormat(source.format);
  const reader = format?.ok ? format.value : isoTime;
  const mayBeIso = options.fromSpreadsheet === true && unmistakable.test(source.format ?? "");
  const byLabel = foldedLabels(source.labels);
  const zone = source.zone ?? options.zone;
  return (cell) => {
    const text = cell.trim();
    if (isBlank(text)) return null;
    const told = byLabel.get(text.toLowerCase()) ?? text;
    const lived = reader.read(told) ?? (mayBeIso ? isoTime.read(told) : null);
    const coarsest = source.precision === "second" ? "day" : source.precision;
    if (lived === null || precisions.indexOf(lived.precision) > precisions.indexOf(coarsest)) return unreadable;
    return atMost(inZone(lived, zone), source.precision);
  };
}

/**
 * Formats of which every spreadsheet makes the same date, whatever its country. 05/04/2026 is May in one and April in another, so a date
 * made of that proves nothing.
 */
const unmistakable = /^(yyyy[^A-Za-z]*MM?([^A-Za-z]*dd?)?|dd?\.\s?MM?\.\s?yyyy)(?![A-Za-z])/;

/** The one time of every row. */
export function fixedTime({ value, precision }: AtValue): LivedAt {
  const lived = isoTime.read(value);
  if (lived === null) throw new Error(`a mapping that was read has no such time: ${value}`);
  return { ...lived, precision };
}

/** The time, known no more exactly than `precision`: of a month or year its first day. */
function atMost(lived: LivedAt, precision: Precision): LivedAt {
  if (precisions.indexOf(lived.precision) >= precisions.indexOf(precision)) return lived;
  const [year = 0, month = 1] = dateOf(lived.day).split("-").map(Number);
  const day = precision === "day" ? lived.day : dayNumber(year, precision === "month" ? month : 1, 1)!;
  return { day, second: 0, offset: null, precision };
}

/** The time as the clock stood in the zone, where both are known. */
function inZone(lived: LivedAt, zone: string | undefined): LivedAt {
  if (zone === undefined || lived.precision !== "second") return lived;
  if (lived.offset === null) return { ...lived, offset: offsetAtLocal(lived.day, lived.second, zone) };
  const instant = instantOf(lived);
  return { ...lived, ...localTime(instant, zone), offset: offsetAt(instant, zone) };
}
