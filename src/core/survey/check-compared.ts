import { got, placeIn } from "../mistakes/got.ts";
import { mistake } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { typeOf } from "./question-types.ts";
import type { Asking } from "./questions/question-type.ts";
import type { ComparisonRule } from "./rules/rule.ts";
import type { Question } from "./survey.ts";

/** Whether a rule compares an answer with what can be answered: what cannot be is never so, and whom it is for is never asked. */
export function checkCompared(rule: ComparisonRule, question: Question, path: readonly (string | number)[]): Problem[] {
  if (rule.is === "answered" || (rule.than === "notApplicable" && question.notApplicable)) return [];
  // The words of a journey are not known here.
  const isOpen = (question.ask === "emotions" || question.ask === "tags") && question.words === undefined;
  if (isOpen && rule.is === "has") return [];
  const type = typeOf(question.ask);
  // Of emotions with their strengths a rule reads the words.
  const asked = { ...question, strength: false };
  const answer = type.read(rule.is === "has" ? [rule.than] : rule.than, asked, nothing);
  if (answer !== undefined && (rule.is !== "has" || Array.isArray(answer))) return [];
  const facts = { place: placeIn(path), key: rule.of, expected: type.expected(asked, nothing), got: got(rule.than) };
  return [mistake("no-such-answer", facts, { path })];
}

const nothing: Asking = { answers: {}, image: {}, attributes: {} };
