import { perspectives } from "../core/experience/experience.ts";
import { howItCame } from "../core/experience/how-it-came.ts";
import { availableMeasures } from "../core/insight/available-measure.ts";
import type { GroupTotals, Totals } from "../core/insight/counts.ts";
import { refusalOf } from "../core/insight/disclosure/disclosure.ts";
import { guardedCounts } from "../core/insight/disclosure/guarded-counts.ts";
import { readyPeriods } from "../core/insight/months/ready-periods.ts";
import { wordsNamed } from "../core/insight/named/words-named.ts";
import { placesAsTree } from "../core/insight/places/places-as-tree.ts";
import type { Slices, SliceValue } from "../core/insight/slices.ts";
import { suppressSmallCells } from "../core/measures/intervals/suppression.ts";
import { own } from "../core/own.ts";
import type { Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { Text } from "../core/text.ts";
import { listLocations } from "../store/records/locations.ts";
import { slicedBy } from "../texts/sliced-by.ts";
import type { Effects } from "./effects.ts";
import { noSuchJourney } from "./read-slice.ts";
import { today } from "./today.ts";

/** What a journey can be sliced by: periods, groups, places, perspectives and measures, over the whole time. */
export async function readSlices(
  key: string,
  effects: Pick<Effects, "records" | "workspace" | "journeys" | "counting" | "remembered" | "now">,
): Promise<Result<Slices, Refused>> {
  const { records, workspace, journeys, counting, remembered } = effects;
  const version = await journeys.newest(key);
  if (version === undefined) return refuse([await noSuchJourney(key, journeys)]);
  const { journey } = version;
  const [place, now, places] = await Promise.all([counting.place(), today(effects), listLocations(records, workspace)]);

  const slices = remembered.once(["slices", key, version.version, place, now, places], async (): Promise<Slices> => {
    const slice = { journey: key, perspective: "customer" } as const;
    const attributes = Object.entries(slicedBy(journey));
    const [views, channels, locations, byAttribute, answers] = await Promise.all([
      Promise.all(perspectives.map((perspective) => guardedCounts(counting).totals({ journey: key, perspective }))),
      counting.groups(slice, "channel"),
      counting.groups(slice, "location"),
      Promise.all(attributes.map(([attribute]) => counting.groups(slice, attribute))),
      counting.answers(slice),
    ]);
    const names = Object.fromEntries(places.map((location) => [location.key, location.name]));
    const days = views
      .filter((totals, index) => refusalOf(totals, perspectives[index]!)?.n !== null)
      .flatMap(({ from, until }) => (from === null || until === null ? [] : [from, until]))
      .sort();
    const [first = null] = days;
    const last = days.at(-1) ?? null;
    return {
      journey: key,
      position: place,
      perspectives: perspectives.flatMap((perspective, index) => {
        const totals = views[index]!;
        if (totals.experiences === 0) return [];
        return [{ perspective, experiences: refusalOf(totals, perspective) === null ? totals.experiences : null }];
      }),
      first,
      last,
      periods: readyPeriods(first, last, now),
      channels: valuesOf(channels, {}, views[0]!),
      locations: placesAsTree(valuesOf(locations, names, views[0]!), places),
      attributes: attributes
        .map(([attribute, { name, labels }], index) => ({
          key: attribute,
          name,
          values: valuesOf(byAttribute[index]!, labels, views[0]!),
        }))
        // Where all came from those who lived it there is nothing to choose.
        .filter(({ key, values }) => key !== howItCame || values.some(({ value }) => value !== "self")),
      measures: availableMeasures(answers, { perspective: "customer" }),
      named: wordsNamed(answers, { perspective: "customer", ...(journey.choices && { choices: journey.choices }) }),
    };
  });
  return ok(await slices);
}

/**
 * The groups by how many lived them; of small ones, and of others that would give them away, the count is withheld (F4).
 * Who is in no group is a group that nobody sees.
 */
function valuesOf(
  groups: readonly GroupTotals[],
  names: Readonly<Record<string, Text>>,
  all: Pick<Totals, "experiences">,
): SliceValue[] {
  const ungrouped = groups.reduce((rest, { experiences }) => rest - experiences, all.experiences);
  const { suppressed } = suppressSmallCells([...groups.map(({ people }) => people), ungrouped]);
  return groups
    .map(({ group, experiences }, index) => ({
      value: group,
      name: own(names, group) ?? null,
      experiences: suppressed[index] ? null : experiences,
    }))
    .sort((a, b) => (b.experiences ?? 0) - (a.experiences ?? 0) || (a.value < b.value ? -1 : 1));
}
