import { declaredAnswers } from "../core/experience/declared-answers.ts";
import type { Perspective } from "../core/experience/experience.ts";
import { howItCame } from "../core/experience/how-it-came.ts";
import { measureOf } from "../core/experience/measure-keys.ts";
import { placesBelow } from "../core/insight/places/places-below.ts";
import type { Slice } from "../core/insight/slice.ts";
import type { Journey, JourneyVersion } from "../core/journey/journey.ts";
import type { Location } from "../core/location.ts";
import { minimumDifference as usualDifference } from "../core/measures/answers/verdict.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Problem, Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { listLocations } from "../store/records/locations.ts";
import { readSettings } from "../store/records/settings.ts";
import type { Effects } from "./effects.ts";

/** What somebody asks to see, as it comes through a door. */
export interface SliceAsked {
  readonly journey: string;
  readonly from?: string;
  readonly until?: string;
  readonly perspective: Perspective;
  readonly measure?: string;
  readonly channels: readonly string[];
  readonly locations: readonly string[];
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** What is to be read: the journey as it is now, the slice, and the measure to judge by (null: each touchpoint's own). */
export interface SliceToRead {
  readonly version: JourneyVersion;
  readonly slice: Slice;
  readonly measure: string | null;
  /** Points that make a verdict, where the workspace has chosen other than the usual three. */
  readonly minimumDifference?: number | undefined;
}

/** Turns what is asked into a slice, in one order so that the same question is the same value. */
export async function readSlice(
  asked: SliceAsked,
  { records, workspace, journeys }: Pick<Effects, "records" | "workspace" | "journeys">,
): Promise<Result<SliceToRead, Refused>> {
  const version = await journeys.newest(asked.journey);
  if (version === undefined) return refuse([await noSuchJourney(asked.journey, journeys)]);
  const [first, ...rest] = problemsWith(asked, version.journey);
  if (first !== undefined) return refuse([first, ...rest]);

  const { from, until, perspective, measure = null, channels } = asked;
  const [{ minimumDifference }, locations] = await Promise.all([
    readSettings(records, workspace),
    asked.locations.length === 0
      ? []
      : listLocations(records, workspace).then((all) => withThoseBelow(asked.locations, all)),
  ]);
  const attributes = Object.entries(asked.attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return ok({
    version,
    measure,
    ...(minimumDifference !== usualDifference && { minimumDifference }),
    slice: {
      journey: version.journey.key,
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      perspective,
      ...(channels.length > 0 && { channels: distinct(channels) }),
      ...(locations.length > 0 && { locations: distinct(locations) }),
      ...(attributes.length > 0 && {
        attributes: Object.fromEntries(attributes.map(([key, values]) => [key, distinct(values)])),
      }),
    },
  });
}

/** There is no journey of that key; says which there are. */
export async function noSuchJourney(key: string, journeys: Effects["journeys"]): Promise<Problem> {
  const known = [...(await journeys.all()).keys()].join(", ");
  const where = { path: ["journey"] };
  if (known === "") return mistake("no-such-journey.none", { got: key }, where);
  return mistake("no-such-journey", { known, got: key }, where);
}

function problemsWith({ from, until, measure, attributes }: SliceAsked, journey: Journey): Problem[] {
  const problems: Problem[] = [];
  if (from !== undefined && until !== undefined && from >= until)
    problems.push(mistake("invalid-parameter.backwards", { from, until }, { path: ["until"] }));
  if (measure !== undefined && measureOf(measure, declaredAnswers(journey)) === null)
    problems.push(mistake("unknown-measure", { got: measure }, { path: ["measure"] }));
  const known = Object.keys(journey.attributes);
  for (const key of Object.keys(attributes).filter((one) => !known.includes(one) && one !== howItCame)) {
    const where = { path: [`attribute.${key}`] };
    problems.push(
      known.length === 0
        ? mistake("unknown-attribute.none", { got: key }, where)
        : mistake("unknown-attribute.asked", { known: known.join(", "), got: key }, where),
    );
  }
  return problems;
}

/** A region stands for the places in it. */
function withThoseBelow(keys: readonly string[], places: readonly Location[]): string[] {
  const below = placesBelow(places);
  return keys.flatMap((key) => [key, ...below(key)]);
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();
