import { type Journey, touchpointsOf } from "../journey/journey.ts";
import { keyPattern } from "../journey/key-pattern.ts";
import { hint } from "../nearest.ts";
import { placeOf, shown } from "../place.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import { inShape } from "../shape.ts";
import { isString, part, record } from "../unread.ts";
import { type DeclaredAnswer, declaredAnswers } from "./declared-answers.ts";
import { outcomeKinds } from "./experience.ts";
import type { AnswerSource, Mapping, OutcomeSource } from "./mapping.ts";
import { mappingShape } from "./mapping-schema.ts";
import { readAnswerSource } from "./read-answer-source.ts";

/** The path of the journey file that a mapping names, from the mapping file; null when it names none. */
export function journeyNamedBy(file: unknown): string | null {
  const journey = part(file, "journey");
  return isString(journey) && journey !== "" ? journey : null;
}

/** A mapping from the contents of its file, for the journey it names; or every problem at once, each with its path. */
export function readMapping(file: unknown, journey: Journey): Result<Mapping, readonly Problem[]> {
  const problems: Problem[] = [];
  const shaped = inShape(mappingShape, file, problems);
  const declared = declaredAnswers(journey);
  const touchpoints = readTouchpoints(part(file, "touchpoints"), journey, declared, problems);
  const whole = readBlock(part(file, "whole"), ["whole"], declared, problems);
  const answers = readBlock(part(file, "answers"), ["answers"], declared, problems);
  problems.push(...checkForm(file), ...checkNames(file));
  if (shaped === undefined || problems.length > 0) return refuse(problems);

  const { polku: _, at: lived, order, outcomes, comments, ...rest } = shaped;
  const mapping: Mapping = {
    ...given(rest),
    at: lived.at,
    order: order ?? lived.order ?? "time",
    touchpoints,
    whole,
    answers,
    outcomes: Object.fromEntries(
      Object.entries(outcomes).map(([kind, { good, ...source }]): [string, OutcomeSource] => [
        kind,
        { ...source, good: good ?? outcomeKinds[kind]! },
      ]),
    ),
    comments: comments.map((source) => ({ source: "words", ...given(source) })),
  };
  return ok(mapping);
}

/** The answers of one block, by answer. */
function readBlock(
  block: unknown,
  path: readonly (string | number)[],
  declared: ReadonlyMap<string, DeclaredAnswer>,
  problems: Problem[],
): Record<string, AnswerSource> {
  if (block === undefined) return {};
  if (Object.keys(record(block)).length === 0) {
    problems.push({
      code: "bad-value",
      message: `${placeOf(path)} is wrong: expected answers by key such as { satisfaction: Q7 }, got ${shown(block)}`,
      path,
    });
  }
  const sources: Record<string, AnswerSource> = {};
  for (const [key, value] of Object.entries(record(block))) {
    const type = declared.get(key);
    if (type === undefined) {
      const message = `${placeOf([...path, key])} is an unknown answer${hint(key, declared.keys())}`;
      problems.push({ code: "unknown-answer", message, path: [...path, key] });
      continue;
    }
    const source = readAnswerSource(value, key, type, [...path, key], problems);
    if (source !== undefined) sources[key] = source;
  }
  return sources;
}

function readTouchpoints(
  blocks: unknown,
  journey: Journey,
  declared: ReadonlyMap<string, DeclaredAnswer>,
  problems: Problem[],
): Mapping["touchpoints"] {
  if (blocks === undefined) return {};
  const path = ["touchpoints"];
  if (Object.keys(record(blocks)).length === 0) {
    problems.push({
      code: "bad-value",
      message: `touchpoints is wrong: expected answers by touchpoint, got ${shown(blocks)}`,
      path,
    });
  }
  const known = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
  const read: Record<string, Record<string, AnswerSource>> = {};
  for (const [key, block] of Object.entries(record(blocks))) {
    if (!known.some((touchpoint) => touchpoint.key === key)) {
      const renamed = known.find(({ was }) => was === key);
      const meant =
        renamed === undefined
          ? hint(
              key,
              known.map((touchpoint) => touchpoint.key),
            )
          : `; it is now "${renamed.key}"`;
      const message = `${placeOf([...path, key])} is no touchpoint of the journey "${journey.key}"${meant}`;
      problems.push({ code: "unknown-touchpoint", message, path: [...path, key] });
    }
    read[key] = readBlock(block, [...path, key], declared, problems);
  }
  return read;
}

/** Wide or long, one of them; and something to read at all. */
function checkForm(file: unknown): Problem[] {
  const has = (name: string) => part(file, name) !== undefined;
  const wide = ["touchpoints", "whole"].filter(has);
  if (has("touchpoint") || has("answers")) {
    if (wide.length > 0) {
      return [
        {
          code: "two-forms",
          message: `${wide[0]} is for wide data, touchpoint and answers are for long data: expected one of the two`,
          path: [wide[0]!],
        },
      ];
    }
    const lacking = ["touchpoint", "answers"].find((name) => !has(name));
    if (lacking === undefined) return [];
    return [
      {
        code: "missing-field",
        message: `${lacking} is missing: long data needs touchpoint (a column) and answers`,
        path: [lacking],
      },
    ];
  }
  if (wide.length > 0 || has("outcomes")) return [];
  return [
    {
      code: "nothing-mapped",
      message: "nothing is mapped: expected touchpoints, whole, outcomes, or touchpoint and answers",
      path: [],
    },
  ];
}

/** Names that only the rest of the file, or nobody, can give. */
function checkNames(file: unknown): Problem[] {
  const problems: Problem[] = [];
  const outcomes = record(part(file, "outcomes"));
  for (const [kind, source] of Object.entries(outcomes)) {
    const path = ["outcomes", kind];
    if (!keyPattern.test(kind)) {
      problems.push({
        code: "bad-key",
        message: `${placeOf(path)} has a name that cannot be: expected a key of small letters, digits and hyphens`,
        path,
      });
      continue;
    }
    const standard = Object.hasOwn(outcomeKinds, kind) ? outcomeKinds[kind] : undefined;
    const good = part(source, "good");
    if (standard === undefined && good === undefined) {
      problems.push({
        code: "missing-field",
        message: `${placeOf(path)}.good is missing: expected true or false for an outcome of one's own`,
        path: [...path, "good"],
      });
    } else if (standard !== undefined && good !== undefined && good !== standard) {
      problems.push({
        code: "bad-value",
        message: `${placeOf(path)}.good is wrong: expected ${standard}, as ${kind} always is, got ${shown(good)}`,
        path: [...path, "good"],
      });
    }
  }
  for (const name of ["channel", "location"]) {
    if (part(part(file, "attributes"), name) === undefined) continue;
    problems.push({
      code: "reserved-key",
      message: `attributes.${name} is wrong: expected ${name} at the top of the file`,
      path: ["attributes", name],
    });
  }
  const outcome = part(file, "outcome");
  if (isString(outcome)) {
    const about = record(part(file, "touchpoint") === undefined ? part(file, "whole") : part(file, "answers"));
    const known = [...Object.keys(about).map((answer) => `whole.${answer}`), ...Object.keys(outcomes)];
    if (!known.includes(outcome)) {
      const message = `outcome is wrong: expected whole.<answer> or an outcome that is mapped, got "${outcome}"${hint(outcome, known)}`;
      problems.push({ code: "unknown-outcome", message, path: ["outcome"] });
    }
  }
  return problems;
}

/** What is there, without the fields that are undefined. */
type Given<T> = { [Field in keyof T as undefined extends T[Field] ? never : Field]: T[Field] } & {
  [Field in keyof T as undefined extends T[Field] ? Field : never]?: Exclude<T[Field], undefined>;
};
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
