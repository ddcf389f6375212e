import { type TouchpointPage, touchpointPageOf } from "../core/insight/touchpoint-page.ts";
import { currentKey } from "../core/journey/versions.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { listComments } from "../store/records/comments.ts";
import { listLocations } from "../store/records/locations.ts";
import type { Effects } from "./effects.ts";
import { countSlice } from "./read-overview.ts";
import { type Refused, readSlice, type SliceAsked } from "./read-slice.ts";

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
  const key = currentKey((await effects.journeys.versions(slice.journey)) ?? [], asked.touchpoint);
  if (key === null) {
    const message = `expected the key of a touchpoint of "${slice.journey}", got "${asked.touchpoint}"`;
    return refuse([{ code: "no-such-touchpoint", message, path: ["touchpoint"] }]);
  }
  const { records, workspace, counting, remembered } = effects;
  const position = await counting.place();
  const page = remembered.once(["touchpoint", key, slice, measure, version.version, position], async () => {
    const attributes = Object.keys(version.journey.attributes);
    const [counted, months, channels, locations, byAttribute, places, { comments }] = await Promise.all([
      countSlice(toRead.value, position, counting),
      counting.answersByPeriod(slice, "month", key),
      counting.answersByAttribute(slice, "channel", key),
      counting.answersByAttribute(slice, "location", key),
      Promise.all(attributes.map((attribute) => counting.answersByAttribute(slice, attribute, key))),
      listLocations(records, workspace),
      listComments(records, workspace, slice, { touchpoint: key, limit: commentsShown }),
    ]);
    return touchpointPageOf({
      ...counted,
      touchpoint: key,
      months,
      channels,
      locations,
      locationNames: Object.fromEntries(places.map((place) => [place.key, place.name])),
      attributes: Object.fromEntries(attributes.map((attribute, index) => [attribute, byAttribute[index]!])),
      comments: comments.map(({ at, language, comment }) => ({ day: at.slice(0, 10), language, text: comment })),
    });
  });
  return ok(await page);
}
