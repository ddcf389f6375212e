import { hint } from "../mistakes/got.ts";
import { mistake, said } from "../mistakes/mistake.ts";
import { own } from "../own.ts";
import { placeOf } from "../place.ts";
import { storable } from "../storable.ts";
import { isScaleFor, pairScale } from "./answer-code.ts";
import type { Scale } from "./answers.ts";
import { type Body, isObject } from "./body.ts";
import type { DeclaredAnswer } from "./declared-answers.ts";
import type { Answer } from "./experience.ts";

/** Longest comment, most answers, most words in a set, longest such word, farthest number. */
export const limits = { comment: 10_000, answers: 50, set: 50, word: 100, number: 1_000_000 } as const;

export interface AnswersRead {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly scales: Readonly<Record<string, Scale>> | undefined;
}

/**
 * The answers of a body, in their four states: a value, `null`, "notApplicable", key absent. Numbers lie on the answer's scale or on
 * the one given in `scales`. An empty comment is one not given; a word said twice in a set is said once.
 */
export function readAnswers(body: Body, declared: ReadonlyMap<string, DeclaredAnswer>): AnswersRead {
  const given = body.fields.answers;
  if (!isObject(given)) {
    body.reject("bad-value", ["answers"], said("fields-such-as", { example: "{ satisfaction: 4 }" }));
    return { answers: {}, scales: undefined };
  }
  const scales = readScales(body, given, declared);
  const answers: Record<string, Answer> = {};
  let count = 0;
  let filled: Record<string, Scale> | undefined;
  for (const key in given) {
    if (++count > limits.answers) {
      tooMany(body, "answers");
      break;
    }
    const type = declared.get(key);
    if (type === undefined) {
      const path = ["answers", key];
      body.problems.push(
        mistake("unknown-answer", { place: placeOf(path), hint: hint(key, declared.keys()) }, { path }),
      );
      continue;
    }
    const value = given[key];
    if (isPair(value) && key === "expectation" && scales?.[key] === undefined)
      filled = { ...(filled ?? scales), [key]: pairScale };
    const answer = readAnswer(body, key, value, type, own(scales, key));
    if (answer !== undefined) answers[key] = answer;
  }
  return { answers, scales: filled ?? scales };
}

function tooMany(body: Body, field: "answers" | "scales"): void {
  body.problems.push(mistake("too-many.named", { field, most: limits.answers }, { path: [field] }));
}

function readAnswer(
  body: Body,
  key: string,
  value: unknown,
  type: DeclaredAnswer,
  given: Scale | undefined,
): Answer | undefined {
  if (value === null || value === "notApplicable") return value;
  switch (type.kind) {
    case "text":
      if (value === "") return null;
      if (typeof value === "string" && value.length <= limits.comment && storable(value)) return value;
      return body.reject("bad-value", ["answers", key], said("words-at-most", { most: limits.comment }));
    case "set":
      return readSet(body, key, value);
    case "resolved":
      if (value === "yes" || value === "partly" || value === "no") return value;
      return body.reject("bad-value", ["answers", key], said("yes-partly-or-no"));
    default: {
      const isExpectation = key === "expectation" && isPair(value);
      const scale = given ?? (isExpectation ? pairScale : type.scale!);
      if (isExpectation) return readPair(body, key, value, scale);
      if (isOn(scale, value)) return value;
      const code = typeof value === "number" ? "out-of-scale" : "bad-value";
      return body.reject(code, ["answers", key], said("a-number-or-state", { least: scale[0], most: scale[1] }));
    }
  }
}

function readSet(body: Body, key: string, value: unknown): readonly string[] | undefined {
  const isSet =
    Array.isArray(value) &&
    value.length <= limits.set &&
    value.every((word) => typeof word === "string" && word.length > 0 && word.length <= limits.word && storable(word));
  if (isSet) return new Set(value).size === value.length ? value : [...new Set(value)];
  return body.reject("bad-value", ["answers", key], said("words-of-a-set", { set: limits.set, most: limits.word }));
}

function readPair(body: Body, key: string, value: Pair, scale: Scale): Answer | undefined {
  const { expected, experienced } = value;
  const fits = (half: unknown): half is number | null => half === null || isOn(scale, half);
  let known = true;
  for (const field in value) known &&= field === "expected" || field === "experienced";
  if (known && fits(expected) && fits(experienced)) return { expected, experienced };
  return body.reject("out-of-scale", ["answers", key], said("a-pair-of-numbers", { least: scale[0], most: scale[1] }));
}

interface Pair {
  readonly expected: unknown;
  readonly experienced: unknown;
}
const isPair = (value: unknown): value is Pair => isObject(value) && "expected" in value && "experienced" in value;

const isOn = ([min, max]: Scale, value: unknown): value is number =>
  typeof value === "number" && value >= min && value <= max;

function readScales(
  body: Body,
  answers: Readonly<Record<string, unknown>>,
  declared: ReadonlyMap<string, DeclaredAnswer>,
) {
  const given = body.fields.scales;
  if (given === undefined) return undefined;
  if (!isObject(given))
    return body.reject("bad-value", ["scales"], said("fields-such-as", { example: "{ satisfaction: [1, 7] }" }));
  const scales: Record<string, Scale> = {};
  let count = 0;
  for (const key in given) {
    if (++count > limits.answers) {
      tooMany(body, "scales");
      break;
    }
    const kind = declared.get(key)?.kind;
    const value = given[key];
    if (!Object.hasOwn(answers, key)) {
      const path = ["scales", key];
      body.problems.push(mistake("unknown-answer.of-scale", { place: placeOf(path) }, { path }));
    } else if (!isScale(value)) {
      body.reject("bad-value", ["scales", key], said("a-rising-scale", { example: "[1, 7]" }));
    } else if (kind !== undefined && !isPair(answers[key]) && !isScaleFor(kind, value)) {
      const path = ["scales", key];
      const facts = { place: placeOf(path), key, got: `[${value[0]}, ${value[1]}]` };
      body.problems.push(mistake("bad-value.sent-scale", facts, { path }));
    } else scales[key] = value;
  }
  return scales;
}

const isScale = (value: unknown): value is Scale =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((end) => typeof end === "number" && Math.abs(end) <= limits.number) &&
  value[0] < value[1];
