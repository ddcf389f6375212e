import { at } from "../../core/insight/counted.ts";
import { isCloseCircle, mayBeQuoted, peopleIn } from "../../core/insight/disclosure/disclosure.ts";
import { guardedCounts } from "../../core/insight/disclosure/guarded-counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { JourneyVersion } from "../../core/journey/journey.ts";
import { knownTouchpoints } from "../../core/journey/versions.ts";
import type { Effects } from "../effects.ts";

/** Of which touchpoints of a slice single experiences may be read, by their names of today; null: of the whole. */
export interface Readable {
  readonly shown: readonly (string | null)[];
  /** Where too few people were heard, or few could be found by subtraction. */
  readonly notShown: readonly (string | null)[];
}

/**
 * Experiences are read one by one where their comments are (decision 0040): the same people, the same slice, the same rule. Those of
 * colleagues are not: who works beside somebody knows them by a day and a mood.
 */
export async function readableIn(
  slice: Slice,
  versions: readonly JourneyVersion[],
  { counting, remembered }: Pick<Effects, "counting" | "remembered">,
): Promise<Readable> {
  if (isCloseCircle(slice.perspective)) return { shown: [], notShown: [] };
  const position = await counting.place();
  return remembered.once(["readable", slice, versions.length, position], async (): Promise<Readable> => {
    const answers = await guardedCounts(counting).answers(slice);
    const there = [null, ...knownTouchpoints(versions).map(({ touchpoint }) => touchpoint.key)].map((touchpoint) => ({
      touchpoint,
      here: at(touchpoint, answers),
    }));
    const shown = there.filter(({ here }) => mayBeQuoted(here, slice.perspective));
    const notShown = there.filter((one) => peopleIn(one.here) > 0 && !shown.includes(one));
    return {
      shown: shown.map(({ touchpoint }) => touchpoint),
      notShown: notShown.map(({ touchpoint }) => touchpoint),
    };
  });
}
