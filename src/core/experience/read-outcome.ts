import { mistake, said } from "../mistakes/mistake.ts";
import { own } from "../own.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import { Body, isObject } from "./body.ts";
import { type Outcome, outcomeKinds } from "./experience.ts";

/**
 * An outcome from an API body; or every problem at once, each with its path. One's own kinds say whether they are good; the standard
 * ones are known. `isJourney` knows the journeys by key; `latest` as for experiences.
 */
export function readOutcome(
  value: unknown,
  isJourney: (key: string) => boolean,
  latest: number,
): Result<Outcome, readonly Problem[]> {
  if (!isObject(value)) return refuse([mistake("bad-value.outcome", {}, { path: [] })]);
  const body = new Body(value);
  body.onlyThese(known);
  const journey = body.key("journey");
  if (journey !== "" && !isJourney(journey)) body.reject("unknown-journey", ["journey"], said("a-journey-key"));
  const kind = body.key("kind");

  const outcome: { -readonly [Field in keyof Outcome]: Outcome[Field] } = {
    id: body.id(),
    revision: body.count("revision") ?? 1,
    journey,
    kind,
    good: goodOf(body, kind),
    happened: trueOrFalse(body, "happened") ?? true,
    ...body.at(latest),
  };
  const customer = body.words("customer", 200);
  if (customer !== undefined) outcome.customer = customer;
  const pass = body.words("pass", 200);
  if (pass !== undefined) outcome.pass = pass;
  return body.problems.length === 0 ? ok(outcome) : refuse(body.problems);
}

const known: ReadonlySet<string> = new Set(
  "id revision journey kind good happened customer pass at precision".split(" "),
);

function goodOf(body: Body, kind: string): boolean {
  const standard = own(outcomeKinds, kind);
  const good = trueOrFalse(body, "good");
  if (kind !== "" && standard === undefined && body.fields.good === undefined)
    body.reject("missing-field", ["good"], said("good-of-own-kind"));
  if (standard !== undefined && good !== undefined && good !== standard)
    body.reject("bad-value", ["good"], said("good-of-kind", { good: String(standard), kind }));
  return good ?? standard ?? false;
}

function trueOrFalse(body: Body, field: string): boolean | undefined {
  const value = body.fields[field];
  if (value === undefined || typeof value === "boolean") return value;
  return body.reject("bad-value", [field], said("true-or-false"));
}
