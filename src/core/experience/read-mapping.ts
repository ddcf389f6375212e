import { type Journey, touchpointsOf } from "../journey/journey.ts";
import { got, hint, placeIn } from "../mistakes/got.ts";
import { mistake, said } from "../mistakes/mistake.ts";
import { own } from "../own.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import { inShape } from "../shape.ts";
import { isString, part, record } from "../unread.ts";
import { checkForm, checkNames } from "./check-mapping.ts";
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

  const { polku: _, at: lived, order, outcomes, comments, accepted, ...rest } = shaped;
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
        { ...source, good: good ?? own(outcomeKinds, kind)! },
      ]),
    ),
    comments: comments.map((source) => ({ source: "words", ...given(source) })),
    ...(accepted !== undefined && { accepted: accepted.map(given) }),
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
    const expected = said("answers-by-key", { example: "{ satisfaction: Q7 }" });
    problems.push(mistake("bad-value", { place: placeIn(path), expected, got: got(block) }, { path }));
  }
  const sources: Record<string, AnswerSource> = {};
  for (const [key, value] of Object.entries(record(block))) {
    const type = declared.get(key);
    if (type === undefined) {
      const at = [...path, key];
      problems.push(mistake("unknown-answer", { place: placeIn(at), hint: hint(key, declared.keys()) }, { path: at }));
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
    const expected = said("answers-by-touchpoint");
    problems.push(mistake("bad-value", { place: placeIn(path), expected, got: got(blocks) }, { path }));
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
          : said("hint-renamed", { word: renamed.key });
      const at = [...path, key];
      problems.push(
        mistake("unknown-touchpoint.mapping", { place: placeIn(at), journey: journey.key, hint: meant }, { path: at }),
      );
    }
    read[key] = readBlock(block, [...path, key], declared, problems);
  }
  return read;
}

/** What is there, without the fields that are undefined. */
type Given<T> = { [Field in keyof T as undefined extends T[Field] ? never : Field]: T[Field] } & {
  [Field in keyof T as undefined extends T[Field] ? Field : never]?: Exclude<T[Field], undefined>;
};
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
