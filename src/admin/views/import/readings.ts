import { columnsIn, type MappingFile } from "../../../core/experience/mapping-file.ts";
import { type Journey, touchpointsOf } from "../../../core/journey/journey.ts";
import { record } from "../../../core/unread.ts";
import type { Reading } from "../../importing.ts";
import type { Work } from "./work.ts";

/**
 * The mapping of each file and the journey as they are sent: nobody has to be told that it was a draft, nor of touchpoints that no
 * column is about. Files that come in together tell of the journey of the first; one that is new has what each adds to it.
 */
export function readingsOf(works: readonly Work[]): Reading[] {
  const mappings = works.map(({ mapping: { draft: _, ...read } }) => read as MappingFile);
  const journey = journeyOf(works, mappings);
  const key = typeof journey === "string" ? journey : journey.key;
  return mappings.map((mapping) => ({ mapping: { ...mapping, journey: key }, journey }));
}

export const readingOf = (work: Work): Reading => readingsOf([work])[0]!;

function journeyOf(works: readonly Work[], mappings: readonly MappingFile[]): string | Journey {
  const [{ journey }, ...others] = works as readonly [Work, ...Work[]];
  if (typeof journey === "string") return journey;
  const known = new Set(touchpointsOf(journey).map(({ touchpoint: { key } }) => key));
  const added = others.flatMap((work) =>
    typeof work.journey === "string"
      ? []
      : touchpointsOf(work.journey)
          .map(({ touchpoint }) => touchpoint)
          .filter(({ key }) => !known.has(key) && known.add(key)),
  );
  const named = mappings.map(namedIn);
  const isNamed = (key: string) => named.some((some) => some === null || some.has(key));
  const stages = journey.stages.map((stage, at) => ({
    ...stage,
    touchpoints: [...stage.touchpoints, ...(at === 0 ? added : [])].filter(({ key }) => isNamed(key)),
  }));
  return { ...journey, stages };
}

/** Touchpoints that columns are about; null where rows name them, or none is. */
function namedIn(mapping: MappingFile): ReadonlySet<string> | null {
  const keys = Object.keys(record(mapping.touchpoints));
  return keys.length === 0 || columnsIn(mapping.touchpoint).length > 0 ? null : new Set(keys);
}
