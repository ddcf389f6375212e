import type { Perspective } from "../experience/experience.ts";
import type { Text } from "../text.ts";
import type { Ask, questionTypes } from "./question-types.ts";
import type { Fields } from "./questions/question-type.ts";
import type { Rule } from "./rules/rule.ts";

/** Whether a survey shows one question after another, or all on one page. */
export const layouts = ["one-by-one", "one-page"] as const;
export type Layout = (typeof layouts)[number];

/** Where a question leads: to a later one, or to the end. */
export interface Jump {
  /** Absent: always. */
  readonly when?: Rule;
  /** The key of a later question, or "end". */
  readonly to: string;
}

/** What every question has, whatever its kind. */
export interface AnyQuestion {
  /** Stable for ever; answers refer to it. */
  readonly key: string;
  readonly text: Text;
  /** A line below, for who needs it. */
  readonly help?: Text;
  /** Other words for some, such as "What went wrong?" for low scores; the first whose rule holds. */
  readonly wordings: readonly { readonly when: Rule; readonly text: Text }[];
  /** Asked only of those for whom it holds. */
  readonly when?: Rule;
  /** Whether one must answer to go on. */
  readonly required: boolean;
  /** Whether "does not apply to me" can be answered. */
  readonly notApplicable: boolean;
  /** Where the answer belongs where it is not what the survey is about: a touchpoint, or "whole". */
  readonly about?: string;
  /** Questions one after another with the same name here come in an order of chance. */
  readonly shuffled?: string;
  /** The first whose rule holds. */
  readonly jumps: readonly Jump[];
}

/** A question, with the fields of its kind. */
export type Question = {
  readonly [Kind in Ask]: AnyQuestion & { readonly ask: Kind } & Readonly<Fields<(typeof questionTypes)[Kind]["own"]>>;
}[Ask];

/** So many responses for which something holds, and no more. It is known by its rule: with another one it is another quota. */
export interface Quota {
  readonly when: Rule;
  readonly most: number;
  /** What the team calls it; respondents never see it. */
  readonly name?: Text;
}

/** When a survey takes answers, and how many. */
export interface Opening {
  /** ISO instants; `from` included, `until` not. */
  readonly from?: string;
  readonly until?: string;
  /** So many responses and no more. */
  readonly most?: number;
  readonly quotas?: readonly Quota[];
}

/** What an e-mail says that asks somebody to answer; what is absent is said in Polku's own words. */
export interface MailWords {
  readonly subject?: Text;
  /** Said above the first question. */
  readonly greeting?: Text;
}

/** What is asked of whom at a touchpoint, as one value: what its YAML file, the API and the store all hold. */
export interface Survey {
  readonly key: string;
  readonly name: Text;
  readonly journey: string;
  /** The touchpoint that it is about, or "whole". */
  readonly about: string;
  /** Whose experience it asks where a link does not say; absent: the customer's. */
  readonly perspective?: Perspective;
  /** Languages in which it can be answered; what lacks one is said in the first. */
  readonly languages: readonly [string, ...string[]];
  readonly layout: Layout;
  /** Whether expectation is asked before or after the encounter. */
  readonly askedWhen: "before" | "after";
  readonly open: Opening;
  /** Names of what comes along with a link and is kept with the response. */
  readonly context: readonly string[];
  readonly questions: readonly [Question, ...Question[]];
  /** Said at the end. */
  readonly thanks?: Text;
  readonly mail?: MailWords;
}

/** An immutable version of a survey; an answer keeps the version whose words it answered. */
export interface SurveyVersion {
  readonly version: number;
  readonly survey: Survey;
}
