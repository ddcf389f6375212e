import { fewestPeople } from "../../measures/intervals/suppression.ts";
import type { Counts, OutcomeCounts } from "../counts.ts";
import type { Slice } from "../slice.ts";
import { isCloseCircle } from "./disclosure.ts";
import { daysFrom, inward, mostSteps, periodSteps } from "./period-steps.ts";
import { oneValueLess, widerThan, without } from "./slices-beside.ts";

/**
 * The kinds of outcome whose shares would by subtraction lay open what happened to fewer than five people. Here people can
 * be subtracted: each counts once, however often they were there. So the slice is held beside the same without any of its
 * conditions, without one of several listed values, and, of colleagues, without the outermost steps of its period until
 * somebody is lost.
 */
export async function outcomesLaidOpen(counts: Counts, slice: Slice): Promise<ReadonlySet<string>> {
  const own = await counts.outcomes(slice);
  const open = new Set<string>();
  const compare = async (other: Slice, kinds: Iterable<string>): Promise<Set<string>> => {
    const others = await counts.outcomes(other);
    const alike = new Set<string>();
    for (const kind of kinds) {
      const apart = Math.abs(peopleOf(own, kind) - peopleOf(others, kind));
      if (apart === 0) alike.add(kind);
      else if (apart < fewestPeople) open.add(kind);
    }
    return alike;
  };
  const kinds = own.map(({ kind }) => kind);
  if (kinds.length === 0) return open;
  for (const wider of widerThan(slice)) await compare(wider, kinds);
  for (const narrower of oneValueLess(slice)) await compare(narrower, kinds);

  if (!isCloseCircle(slice.perspective)) return open;
  const { from: first, until: last } = await counts.totals(slice);
  const steps = periodSteps((await counts.totals({ journey: slice.journey, perspective: slice.perspective })).until);
  for (const end of ["from", "until"] as const) {
    if (slice[end] === undefined || first === null || last === null) continue;
    const inside = await compare(without(slice, [end]), kinds);
    let undecided = new Set(kinds.filter((kind) => !inside.has(kind)));
    let edge = end === "from" ? first : daysFrom(last, 1);
    for (let step = 0; undecided.size > 0; step++) {
      edge = inward(edge, end, steps[end](slice[end]) === slice[end] ? steps : null);
      if (end === "from" ? edge > last : edge <= first) break;
      if (step === mostSteps) for (const kind of undecided) open.add(kind);
      undecided = step === mostSteps ? new Set() : await compare({ ...slice, [end]: edge }, undecided);
    }
  }
  return open;
}

const peopleOf = (outcomes: readonly OutcomeCounts[], kind: string): number =>
  outcomes.find((one) => one.kind === kind)?.codes.reduce((sum, { n }) => sum + n, 0) ?? 0;
