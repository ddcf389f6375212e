import type { AuditTouchpoint } from "./audit-value.ts";
import { at, type Counted } from "./counted.ts";
import type { GuardedCounts } from "./disclosure/guarded-counts.ts";
import { type Reader, readingOf } from "./figures.ts";
import { headlineOf } from "./headline.ts";
import { type Looked, type Subgroups, subgroupsOf } from "./subgroups.ts";

/** Pain points that are looked into, those farthest below the others: each is counted anew by all attributes. */
const mostPlaces = 3;

/** Who fares worse than the others at the pain points and in the whole: by place, channel and what was declared to slice by. */
export function whereItHurts(
  counts: Pick<GuardedCounts, "peopleCube">,
  counted: Pick<Counted, "slice" | "version" | "answers">,
  touchpoints: readonly AuditTouchpoint[],
  reader: Reader,
): Promise<Subgroups> {
  const { slice, version, answers } = counted;
  const deepest = touchpoints
    .filter(({ verdict }) => verdict === "pain")
    .toSorted((a, b) => depth(a) - depth(b))
    .slice(0, mostPlaces)
    .map(({ key }) => key);
  const pains = touchpoints.map(({ key }) => key).filter((key) => deepest.includes(key));
  const places = [...pains, null].flatMap((touchpoint): Looked[] => {
    const headline = headlineOf(at(touchpoint, answers), reader);
    if (headline === null) return [];
    const { answer } = headline.counts;
    return [{ touchpoint, answer, ...readingOf(headline.counts, reader) }];
  });
  return subgroupsOf(counts, slice, places, ["location", "channel", ...Object.keys(version.journey.attributes)]);
}

/** How far below the others; judged by its own target alone, not at all. */
const depth = ({ difference }: AuditTouchpoint): number => (difference.ok ? difference.estimate.value : 0);
