import type { Experience, Outcome, Precision } from "../../../core/experience/experience.ts";
import type { SharedByRow } from "../../../core/experience/told-row.ts";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";

/** What the log speaks of. */
export type Subject = "experience" | "outcome";

/** An experience or outcome as the log's columns take it. */
export interface Incoming {
  readonly id: string;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The calendar day as it was written, in days since 1970, where no time of day is known; else the place's clock decides. */
  readonly day: number | null;
  /** The organisation's own key, to be hashed. */
  readonly customer: string | null;
  readonly location: string | null;
  readonly journey: string;
  readonly touchpoint: string | null;
  /** JSON of the rest. */
  readonly content: string;
  readonly comment: string | null;
  /** Row of the import's source. */
  readonly sourceRow: number | null;
}

/** The columns of an experience; refused is what no column can hold, whatever validation let through. */
export function incomingExperience(experience: Experience, sourceRow?: number): Result<Incoming, Problem> {
  const { answers } = experience;
  const said = answers.comment;
  const words = typeof said === "string" && said !== "notApplicable" ? said : null;
  return incoming(experience, {
    location: experience.location ?? null,
    touchpoint: experience.touchpoint ?? null,
    content: JSON.stringify({
      ...experience,
      ...columns,
      answers: words === null ? answers : { ...answers, comment: undefined },
    }),
    comment: words,
    sourceRow: sourceRow ?? null,
  });
}

/** The columns that the experiences of one row of a source share. */
export type SharedColumns = Omit<Incoming, "id" | "touchpoint" | "content" | "comment">;

export function incomingShared(shared: SharedByRow, sourceRow: number): Result<SharedColumns, Problem> {
  const columns = columnsOf(shared, shared.location ?? null);
  return columns.ok ? ok({ ...columns.value, sourceRow }) : columns;
}

/** The content that they share. */
export function sharedJson({ revision, journey, customer, ...shared }: SharedByRow): string {
  return JSON.stringify(shared);
}

/** What has a column of its own is left out of the JSON, which writes no `undefined`: quicker than copying all the rest. */
const columns = {
  id: undefined,
  revision: undefined,
  journey: undefined,
  touchpoint: undefined,
  customer: undefined,
};

/** The columns of an outcome. */
export function incomingOutcome(outcome: Outcome, sourceRow?: number): Result<Incoming, Problem> {
  return incoming(outcome, {
    location: null,
    touchpoint: null,
    content: JSON.stringify({ ...outcome, ...columns }),
    comment: null,
    sourceRow: sourceRow ?? null,
  });
}

type Common = Pick<Incoming, "location" | "touchpoint" | "content" | "comment" | "sourceRow">;

function incoming(of: Experience | Outcome, more: Common): Result<Incoming, Problem> {
  if (!isUuid.test(of.id)) return refuse(wrong("id", "a UUID", of.id));
  const columns = columnsOf(of, more.location);
  if (!columns.ok) return columns;
  const unfit = nulIn("touchpoint", more.touchpoint) ?? nulIn("comment", more.comment);
  return unfit === undefined ? ok({ id: of.id, ...columns.value, ...more }) : refuse(unfit);
}

/** What experiences and outcomes have in common. */
function columnsOf(
  of: SharedByRow | Outcome,
  location: string | null,
): Result<Omit<SharedColumns, "sourceRow">, Problem> {
  const { revision, journey, customer = null } = of;
  const { at, day } = timeOf(of.at, of.precision);
  if (!(revision >= 1 && revision <= 2_147_483_647 && Number.isInteger(revision))) {
    return refuse(wrong("revision", "a whole number from 1 to 2147483647", revision));
  }
  if (!(at > firstInstant && at < lastInstant)) return refuse(wrong("at", "a time of the years 1 to 9999", of.at));
  const withNul = nulIn("journey", journey) ?? nulIn("location", location);
  return withNul === undefined ? ok({ revision, at, day, customer, location, journey }) : refuse(withNul);
}

const nulIn = (field: string, value: string | null): Problem | undefined =>
  value?.includes("\0") ? wrong(field, "text without the character NUL", value) : undefined;

const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const firstInstant = Date.parse("0001-01-02T00:00:00Z");
const lastInstant = Date.parse("9999-12-30T00:00:00Z");

/** The instant, and the day as it was written where no time of day is known. */
interface Time {
  readonly at: number;
  readonly day: number | null;
}

/** The same days come again and again in files, and are read once. */
function timeOf(at: string, precision: Precision): Time {
  if (precision === "second") return { at: Date.parse(at), day: null };
  const read = daysRead[precision];
  let known = read.get(at);
  if (known === undefined) {
    known = { at: Date.parse(at), day: dayAsWritten(at, precision) };
    if (read.size === mostDays) read.clear();
    read.set(at, known);
  }
  return known;
}
const daysRead = { day: new Map<string, Time>(), month: new Map<string, Time>(), year: new Map<string, Time>() };
const mostDays = 1000;

/** A bare day (month, year) is nobody's midnight: it stays the day that was written, wherever the place lies. */
const dayAsWritten = (at: string, precision: Precision): number => {
  const end = precision === "year" ? "-01-01" : precision === "month" ? at.slice(4, 7) + "-01" : at.slice(4, 10);
  return Date.parse(at.slice(0, 4) + end + "T00:00:00Z") / 86_400_000;
};

const wrong = (field: string, expected: string, got: unknown): Problem => ({
  code: "cannot-be-kept",
  path: [field],
  message: `${field} must be ${expected}, got ${JSON.stringify(got)}`,
});
