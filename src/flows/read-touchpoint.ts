import { at, readerOf } from "../core/insight/counted.ts";
import type { Together } from "../core/insight/counts.ts";
import type { GuardedCounts } from "../core/insight/disclosure/guarded-counts.ts";
import { anyHeadlineOf } from "../core/insight/headline.ts";
import { waysByMonth } from "../core/insight/months/way-of-asking.ts";
import type { KnownPlace } from "../core/insight/places/places-as-tree.ts";
import { regionLevels } from "../core/insight/places/places-in-regions.ts";
import { promisesAt, promiseVariables } from "../core/insight/promises.ts";
import { splitMeasure } from "../core/insight/touchpoint-judgement.ts";
import { type CountedAtTouchpoint, type TouchpointPage, touchpointPageOf } from "../core/insight/touchpoint-page.ts";
import type { JourneyVersion } from "../core/journey/journey.ts";
import { currentKey, knownTouchpoints } from "../core/journey/versions.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { listLocations } from "../store/records/locations.ts";
import { listComments } from "../store/records/reading/comments.ts";
import { leftOutOf } from "../store/records/reading/left-out.ts";
import { slicedBy } from "../texts/sliced-by.ts";
import type { Effects } from "./effects.ts";
import { countSlice, countsFor } from "./read-overview.ts";
import { readSlice, type SliceAsked, type SliceToRead } from "./read-slice.ts";

/** Comments on a page, the newest. */
const commentsShown = 50;

/** One touchpoint, opened: counts it over time and by group, and reads what people said there. */
export async function readTouchpoint(
  asked: SliceAsked & { readonly touchpoint: string },
  effects: Pick<Effects, "records" | "workspace" | "journeys" | "counting" | "remembered">,
): Promise<Result<TouchpointPage, Refused>> {
  const toRead = await readSlice(asked, effects);
  if (!toRead.ok) return toRead;
  const { slice, measure, version } = toRead.value;
  // A bookmark may still bear the name that a touchpoint had.
  const versions = (await effects.journeys.versions(slice.journey)) ?? [];
  const key = currentKey(versions, asked.touchpoint);
  if (key === null) {
    const facts = { journey: slice.journey, got: asked.touchpoint };
    return refuse([mistake("no-such-touchpoint", facts, { path: ["touchpoint"] })]);
  }
  const { records, workspace, counting, remembered } = effects;
  const position = await counting.place();
  const places = await listLocations(records, workspace);
  const known = ["touchpoint", key, slice, measure, version.version, position, toRead.value.minimumDifference, places];
  const page = remembered.once(known, async () => {
    const counts = await countsFor(toRead.value, position, effects);
    const [counted, divided, promisesTogether, { comments }, leftOut] = await Promise.all([
      countSlice(toRead.value, position, counts),
      divide(toRead.value, key, places, counts),
      togetherForPromises(toRead.value, key, counts),
      listComments(records, workspace, slice, { touchpoint: key, limit: commentsShown }),
      leftOutOf(records, workspace, slice, [key, ...formerKeysOf(key, versions)]),
    ]);
    return touchpointPageOf({
      ...counted,
      ...divided,
      slicedBy: slicedBy(version.journey),
      touchpoint: key,
      promisesTogether,
      leftOut,
      places,
      comments: comments.map(({ id, at, language, comment }) => ({
        id,
        day: at.slice(0, 10),
        language,
        text: comment,
      })),
    });
  });
  return ok(await page);
}

const formerKeysOf = (key: string, versions: readonly JourneyVersion[]): readonly string[] =>
  knownTouchpoints(versions).find(({ touchpoint }) => touchpoint.key === key)?.formerKeys ?? [];

/** What the same people said at several touchpoints of a promise; undefined where none made here is made elsewhere too. */
async function togetherForPromises(
  { version, slice, measure }: SliceToRead,
  touchpoint: string,
  counts: GuardedCounts,
): Promise<Together | undefined> {
  const reader = readerOf({ version, slice, measure });
  const shared = promiseVariables(promisesAt(touchpoint, version.journey), await counts.answers(slice), reader);
  return shared.length < 2 ? undefined : await counts.together(slice, shared);
}

/** The one answer that the page is about, over time and by group; nothing where nothing is measured. */
async function divide(
  { version, slice, measure }: SliceToRead,
  touchpoint: string,
  places: readonly KnownPlace[],
  counts: GuardedCounts,
): Promise<Pick<CountedAtTouchpoint, "months" | "channels" | "ways" | "locations" | "regions" | "attributes">> {
  const answers = at(touchpoint, await counts.answers(slice));
  const chosen = measure ?? anyHeadlineOf(answers, readerOf({ version, slice, measure }))?.key;
  if (chosen === undefined) return { months: [], channels: [], ways: null, locations: [], regions: [], attributes: {} };
  const { answer } = splitMeasure(chosen);
  const keys = Object.keys(slicedBy(version.journey));
  const levels = regionLevels(places);
  const [months = [], channels = [], locations = [], ...others] = await counts.dividedAnswers(
    slice,
    [
      ...[{ period: "month" } as const, { attribute: "channel" }, { attribute: "location" }],
      ...keys.map((attribute) => ({ attribute })),
      ...levels.map((into) => ({ attribute: "location", into })),
    ],
    touchpoint,
    answer,
  );
  const asked = answers.find((one) => one.answer === answer);
  const ways = asked === undefined ? null : await waysByMonth(counts, slice, asked, { months, channels });
  return {
    months,
    channels,
    ways,
    locations,
    regions: others.slice(keys.length).flat(),
    attributes: Object.fromEntries(keys.map((key, at) => [key, others[at]!])),
  };
}
