import { type JourneyVersion, touchpointsOf } from "../journey/journey.ts";
import { hint, shown } from "../mistakes/got.ts";
import { inEnglish } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import { storable } from "../storable.ts";
import { languagePattern } from "../text-language.ts";
import { Body, isObject } from "./body.ts";
import { type DeclaredAnswer, declaredAnswers } from "./declared-answers.ts";
import { type Experience, perspectives, vias } from "./experience.ts";
import { readAnswers } from "./read-answers.ts";

/** What the bodies of one journey are checked against, made once per journey: its touchpoints and answers in every version. */
export interface Answerable {
  readonly touchpoints: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, DeclaredAnswer>;
}

/**
 * What may be answered in a journey. Touchpoints of all versions, renamed and retired ones too: a kiosk that was offline for a month
 * still sends what was lived then. Of an answer declared twice the newest declaration holds.
 */
export function answerable(versions: readonly Pick<JourneyVersion, "journey">[]): Answerable {
  return {
    touchpoints: new Set(
      versions.flatMap(({ journey }) => touchpointsOf(journey).map(({ touchpoint }) => touchpoint.key)),
    ),
    answers: new Map(versions.flatMap(({ journey }) => [...declaredAnswers(journey)])),
  };
}

/**
 * An experience from an API body; or every problem at once, each with its path. `journeyOf` knows the journeys by key; `latest` is the
 * last plausible moment, in seconds since 1970: now, and a little for clocks that are fast.
 */
export function readExperience(
  value: unknown,
  journeyOf: (key: string) => Answerable | undefined,
  latest: number,
): Result<Experience, readonly Problem[]> {
  if (!isObject(value)) return refuse([{ code: "bad-value", message: "an experience must be an object", path: [] }]);
  const body = new Body(value);
  body.onlyThese(known);
  const id = body.id();
  const revision = body.count("revision") ?? 1;
  const journey = body.key("journey");
  const rules = journeyOf(journey);
  if (rules === undefined && journey !== "") body.reject("unknown-journey", ["journey"], "the key of a journey");
  const touchpoint = touchpointOf(body, rules);
  const { at, precision } = body.at(latest);
  const { answers, scales } = readAnswers(body, rules?.answers ?? standard);
  const attributes = attributesOf(body);
  const weight = weightOf(body);

  const experience: { -readonly [Field in keyof Experience]: Experience[Field] } = {
    id,
    revision,
    journey,
    at,
    precision,
    perspective: body.oneOf("perspective", perspectives) ?? "customer",
    via: body.oneOf("via", vias) ?? "self",
    answers,
    attributes,
  };
  if (touchpoint === undefined) experience.whole = true;
  else experience.touchpoint = touchpoint;
  const pass = body.words("pass", 200);
  if (pass !== undefined) experience.pass = pass;
  const channel = body.words("channel", 64);
  if (channel !== undefined) experience.channel = channel;
  const location = body.words("location", 64);
  if (location !== undefined) experience.location = location;
  const customer = body.words("customer", 200);
  if (customer !== undefined) experience.customer = customer;
  const survey = body.words("survey", 64);
  if (survey !== undefined) experience.survey = survey;
  const version = body.count("version");
  if (version !== undefined) experience.version = version;
  const language = body.words("language", 35);
  if (language !== undefined) experience.language = language;
  if (language !== undefined && !languagePattern.test(language))
    body.reject("bad-value", ["language"], 'a language such as "fi" or "sv-FI"');
  const askedWhen = body.oneOf("askedWhen", ["before", "after"]);
  if (askedWhen !== undefined) experience.askedWhen = askedWhen;
  if (scales !== undefined) experience.scales = scales;
  if (weight !== undefined) experience.weight = weight;
  return body.problems.length === 0 ? ok(experience) : refuse(body.problems);
}

const known: ReadonlySet<string> = new Set(
  "id revision journey touchpoint whole pass at precision channel location customer perspective via survey version language askedWhen answers scales attributes weight".split(
    " ",
  ),
);
const standard = declaredAnswers({ answers: {}, image: {} });

/** The touchpoint's key; undefined for the whole. */
function touchpointOf(body: Body, rules: Answerable | undefined): string | undefined {
  const { touchpoint, whole } = body.fields;
  if (whole !== undefined && whole !== true) return body.reject("bad-value", ["whole"], "true, or no such field");
  if (touchpoint === undefined) {
    if (whole === undefined) body.reject("missing-field", ["touchpoint"], 'the key of a touchpoint, or "whole": true');
    return undefined;
  }
  if (whole === true) {
    body.problems.push({
      code: "bad-value",
      message: "touchpoint and whole exclude each other: an experience is about one or the other",
      path: ["touchpoint"],
    });
  } else if (typeof touchpoint !== "string") {
    body.reject("bad-value", ["touchpoint"], "the key of a touchpoint");
  } else if (rules !== undefined && !rules.touchpoints.has(touchpoint)) {
    const message = `touchpoint is unknown in this journey: got ${shown(touchpoint)}${inEnglish(hint(touchpoint, rules.touchpoints))}`;
    body.problems.push({ code: "unknown-touchpoint", message, path: ["touchpoint"] });
  } else return touchpoint;
  return undefined;
}

function attributesOf(body: Body): Experience["attributes"] {
  const { attributes } = body.fields;
  if (attributes === undefined) return {};
  if (!isObject(attributes)) {
    body.reject("bad-value", ["attributes"], 'an object such as { group: "regular" }');
    return {};
  }
  let count = 0;
  for (const key in attributes) {
    const value = attributes[key];
    const fits =
      typeof value === "number"
        ? Number.isFinite(value)
        : typeof value === "string" && value.length <= 200 && storable(value);
    if (++count > 50) {
      body.problems.push({
        code: "too-many",
        message: "attributes is too long: expected at most 50",
        path: ["attributes"],
      });
      break;
    }
    if (key === "__proto__" || key.length === 0 || key.length > 64 || !storable(key)) {
      body.problems.push({
        code: "bad-key",
        message: "attributes has a key that cannot be: expected 1–64 characters",
        path: ["attributes", key],
      });
    } else if (!fits) body.reject("bad-value", ["attributes", key], "a number or at most 200 characters");
  }
  return attributes as Experience["attributes"];
}

function weightOf(body: Body): number | undefined {
  const { weight } = body.fields;
  if (weight === undefined) return undefined;
  if (typeof weight === "number" && weight >= 0 && weight <= 1_000_000) return weight;
  return body.reject("bad-value", ["weight"], "a number from 0 to a million");
}
