import type { QuestionFile } from "../../core/survey/editing/survey-file.ts";
import type { Rule } from "../../core/survey/rules/rule.ts";
import { part } from "../../core/unread.ts";
import type { Element } from "./elements.ts";
import { asWords, type Reading, words } from "./reading.ts";
import type { Asked } from "./rule-of.ts";

/** A question made of an element, before its rules are. */
export interface Drafted {
  readonly question: QuestionFile;
  readonly element: Element;
  /** For whom it is beside the element's conditions: who chose "other". */
  readonly when?: Rule;
  /** By what name rules of SurveyJS speak of it. */
  readonly name?: string;
  readonly asked?: Asked;
}

/** What a question of any kind has of its element. */
export type Every = Pick<QuestionFile, "key" | "text" | "help" | "required" | "shuffled">;

/** What every question has, of an element: its words (its name where it has none), the line below, whether it must be answered. */
export function everyQuestion(element: Element, reading: Reading): Every {
  const { fields, name, key, path, shuffled } = element;
  const text =
    words(fields.title, 1000, [...path, "title"], reading) ?? asWords(name.trim() === "" ? key : name, 1000, reading);
  const help = words(fields.description, 1000, [...path, "description"], reading);
  return {
    key,
    text,
    ...(help !== undefined && { help }),
    ...(fields.isRequired === true && { required: true }),
    ...(shuffled !== undefined && { shuffled }),
  };
}

/** One question of an element, that rules speak of by the element's name. */
export const asIs = (element: Element, question: QuestionFile, values?: Asked["values"]): Drafted => ({
  question,
  element,
  name: element.name,
  asked: { key: question.key, ask: question.ask, ...(values !== undefined && { values }) },
});

/** Whether one of the names by which SurveyJS has called a setting is on. */
export const isOn = (fields: Element["fields"], ...names: readonly string[]): boolean =>
  names.some((name) => part(fields, name) === true);

/** Both ends of a scale where both are named. */
export function endsOf(low: unknown, high: unknown, element: Element, reading: Reading): Record<string, unknown> {
  const [first, last] = [words(low, 100, element.path, reading), words(high, 100, element.path, reading)];
  return first === undefined || last === undefined ? {} : { ends: [first, last] };
}
