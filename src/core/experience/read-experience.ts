import { type JourneyVersion, touchpointsOf } from "../journey/journey.ts";
import { got, hint } from "../mistakes/got.ts";
import { mistake, said } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import { storable } from "../storable.ts";
import { isLanguage } from "../text-language.ts";
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
  if (!isObject(value)) return refuse([mistake("bad-value.experience", {}, { path: [] })]);
  const body = new Body(value);
  body.onlyThese(known);
  const id = body.id();
  const revision = body.count("revision") ?? 1;
  const journey = body.key("journey");
  const rules = journeyOf(journey);
  if (rules === undefined && journey !== "") body.reject("unknown-journey", ["journey"], said("a-journey-key"));
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
  if (language !== undefined && !isLanguage(language))
    body.reject("bad-value", ["language"], said("two-languages", { example: "fi", other: "sv-FI" }));
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
  if (whole !== undefined && whole !== true)
    return body.reject("bad-value", ["whole"], said("or-nothing", { value: "true" }));
  if (touchpoint === undefined) {
    if (whole === undefined) body.reject("missing-field", ["touchpoint"], said("a-touchpoint-key-or-whole"));
    return undefined;
  }
  if (whole === true) {
    body.problems.push(mistake("bad-value.both", {}, { path: ["touchpoint"] }));
  } else if (typeof touchpoint !== "string") {
    body.reject("bad-value", ["touchpoint"], said("a-touchpoint-key"));
  } else if (rules !== undefined && !rules.touchpoints.has(touchpoint)) {
    const facts = { got: got(touchpoint), hint: hint(touchpoint, rules.touchpoints) };
    body.problems.push(mistake("unknown-touchpoint.here", facts, { path: ["touchpoint"] }));
  } else return touchpoint;
  return undefined;
}

function attributesOf(body: Body): Experience["attributes"] {
  const { attributes } = body.fields;
  if (attributes === undefined) return {};
  if (!isObject(attributes)) {
    body.reject("bad-value", ["attributes"], said("fields-such-as", { example: '{ group: "regular" }' }));
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
      body.problems.push(mistake("too-many.named", { field: "attributes", most: 50 }, { path: ["attributes"] }));
      break;
    }
    if (key === "__proto__" || key.length === 0 || key.length > 64 || !storable(key)) {
      body.problems.push(mistake("bad-key.attribute", {}, { path: ["attributes", key] }));
    } else if (!fits) body.reject("bad-value", ["attributes", key], said("a-number-or-characters", { most: 200 }));
  }
  return attributes as Experience["attributes"];
}

function weightOf(body: Body): number | undefined {
  const { weight } = body.fields;
  if (weight === undefined) return undefined;
  if (typeof weight === "number" && weight >= 0 && weight <= 1_000_000) return weight;
  return body.reject("bad-value", ["weight"], said("a-weight"));
}
