import { declaredAnswers } from "../core/experience/declared-answers.ts";
import type { Perspective } from "../core/experience/experience.ts";
import { measureOf } from "../core/experience/measure-keys.ts";
import type { Slice } from "../core/insight/slice.ts";
import type { Journey } from "../core/journey/journey.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";

/** What somebody asks to see, as it comes through a door. */
export interface SliceAsked {
  readonly from?: string;
  readonly until?: string;
  readonly perspective: Perspective;
  readonly measure?: string;
  readonly channels: readonly string[];
  readonly locations: readonly string[];
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** The slice of a journey, and the measure to judge by (null: each touchpoint's own headline). */
export interface SliceToRead {
  readonly slice: Slice;
  readonly measure: string | null;
}

/** Turns what is asked into a slice of `journey`, in one order so that the same question is the same value. */
export function readSlice(journey: Journey, asked: SliceAsked): Result<SliceToRead, readonly [Problem, ...Problem[]]> {
  const problems: Problem[] = [];
  const { from, until, perspective, measure = null } = asked;
  if (from !== undefined && until !== undefined && from >= until)
    problems.push({
      code: "invalid-parameter",
      message: `expected "from" before "until" (the first day excluded), got ${from} and ${until}`,
      path: ["until"],
    });
  if (measure !== null && measureOf(measure, declaredAnswers(journey)) === null)
    problems.push({
      code: "unknown-measure",
      message: `expected a measure such as satisfaction.positive, got "${measure}"`,
      path: ["measure"],
    });
  for (const key of Object.keys(asked.attributes))
    if (!Object.hasOwn(journey.attributes, key))
      problems.push({
        code: "unknown-attribute",
        message: `expected an attribute of the journey (${Object.keys(journey.attributes).join(", ") || "it has none"}), got "${key}"`,
        path: [`attribute.${key}`],
      });
  const [first, ...rest] = problems;
  if (first !== undefined) return refuse([first, ...rest]);

  const attributes = Object.entries(asked.attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return ok({
    measure,
    slice: {
      journey: journey.key,
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      perspective,
      ...(asked.channels.length > 0 && { channels: distinct(asked.channels) }),
      ...(asked.locations.length > 0 && { locations: distinct(asked.locations) }),
      ...(attributes.length > 0 && {
        attributes: Object.fromEntries(attributes.map(([key, values]) => [key, distinct(values)])),
      }),
    },
  });
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();
