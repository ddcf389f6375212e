import { fewestPeople } from "../../measures/intervals/suppression.ts";
import type { AnswerCounts, Counts, Division } from "../counts.ts";
import type { Slice } from "../slice.ts";
import type { Variable } from "../variable.ts";
import { beyondBorders, partAsSlice, withoutBorders } from "./beyond-borders.ts";
import { bordersOf, listsOf } from "./borders.ts";
import { isCloseCircle } from "./disclosure.ts";
import { inward, mostSteps, type PeriodSteps, periodSteps } from "./period-steps.ts";

/** The answer, and whether anybody's of the journey weighs more or less than another's. */
interface Sought extends Variable {
  readonly weighted: boolean;
}

type Asked = Pick<Counts, "answers" | "cube" | "dividedAnswers" | "peopleCube" | "totals">;

/** How many people said each value last, and what they weigh. */
type Latest = ReadonlyMap<number, { readonly n: number; readonly weight: number }>;

/**
 * Whether an answer that counts once a person, by the latest within the slice, would lay open by subtraction what fewer than
 * five people said. That many have an answer beyond a border is not enough here: five of six may have come back, and the
 * two figures then differ by the sixth alone. So (decision 0076)
 *
 *     wider          the slice without each of its borders, and each several: nothing changes, or what at least five said
 *     several values nobody's latest has one of several values that a condition lists, or at least five people's
 *     the beginning  of colleagues only: in the first step in which the latest of anybody lies, those of at least five do
 *
 * Who came again is looked at alone: where nobody did, people are answers, and `laidOpen` is enough.
 */
export async function latestLaidOpen(counts: Asked, slice: Slice, told: AnswerCounts): Promise<boolean> {
  const { steps, variable } = await soughtIn(counts, slice, told);
  if (bordersOf(slice, steps).length === 0 || !(await anybodyAgain(counts, slice, variable))) return false;
  return isOpen(counts, slice, variable, steps, latestOf(told));
}

/** The same of every part by each division, as the slice that it is; the parts that are laid open. */
export async function latestPartsLaidOpen(
  counts: Asked,
  slice: Slice,
  divisions: readonly Division[],
  told: AnswerCounts,
): Promise<ReadonlySet<string>[]> {
  const { steps, variable } = await soughtIn(counts, slice, told);
  if (!(await anybodyAgain(counts, slice, variable))) return divisions.map(() => new Set());
  return Promise.all(
    divisions.map(async (division) => {
      const own = await latestByPart(counts, slice, division, variable);
      const open = steps === null ? await openParts(counts, slice, division, variable, own) : new Set<string>();
      for (const [part, latest] of own) {
        const where = partAsSlice(slice, division, part);
        if (open.has(part)) continue;
        if (
          await (steps === null
            ? hasFewOfValue(counts, where, variable)
            : isOpen(counts, where, variable, steps, latest))
        )
          open.add(part);
      }
      return open;
    }),
  );
}

async function isOpen(
  counts: Asked,
  slice: Slice,
  variable: Sought,
  steps: PeriodSteps | null,
  own: Latest,
): Promise<boolean> {
  const wider = beyondBorders(slice, steps);
  if (wider === null) return true;
  for (const one of wider) if (differsByFew(own, await latestIn(counts, one, variable))) return true;
  if (await hasFewOfValue(counts, slice, variable)) return true;
  return steps !== null && beginsWithFew(counts, slice, variable, own, steps);
}

/** Parts of customers, those of all wider slices divided at once: every part's own border goes and stays. */
async function openParts(
  counts: Asked,
  slice: Slice,
  division: Division,
  variable: Sought,
  own: ReadonlyMap<string, Latest>,
): Promise<Set<string>> {
  const border = "period" in division ? "period" : division.attribute;
  const others = beyondBorders(slice, null, border);
  if (others === null) return new Set(own.keys());
  const open = new Set<string>();
  const compare = (latestOf: (part: string) => Latest | undefined): void => {
    for (const [part, latest] of own) if (differsByFew(latest, latestOf(part) ?? new Map())) open.add(part);
  };
  for (const wider of others) {
    const parts = await latestByPart(counts, wider, division, variable);
    compare((part) => parts.get(part));
  }
  for (const wider of [slice, ...others]) {
    const whole = await latestIn(counts, withoutBorders(wider, null, [border]), variable);
    compare(() => whole);
  }
  return open;
}

/** Whether a wider slice has values of one to four people more; or of nobody more, and yet not the same of those there are. */
function differsByFew(own: Latest, wider: Latest): boolean {
  let more = 0;
  for (const [code, { n }] of wider) more += Math.max(0, n - (own.get(code)?.n ?? 0));
  return more < fewestPeople && !isSame(own, wider);
}

async function hasFewOfValue(counts: Asked, slice: Slice, variable: Sought): Promise<boolean> {
  for (const list of listsOf(slice)) {
    const { cells } = await counts.peopleCube(slice, variable, [list], Number.MAX_SAFE_INTEGER);
    const people = new Map<number, number>();
    for (const { values, n } of cells) people.set(values[0]!, n + (people.get(values[0]!) ?? 0));
    for (const n of people.values()) if (n < fewestPeople) return true;
  }
  return false;
}

/** Whether a period that begins steps later loses one to four people first. At its end whoever answers is the latest: `laidOpen` sees it. */
async function beginsWithFew(
  counts: Asked,
  slice: Slice,
  variable: Sought,
  own: Latest,
  steps: PeriodSteps,
): Promise<boolean> {
  const { from: first, until: last } = await counts.totals(slice);
  if (slice.from === undefined || first === null || last === null) return false;
  const earlier = await latestIn(counts, withoutBorders(slice, steps, ["period.from", "period.from.step"]), variable);
  if (isSame(own, earlier)) return false;
  let edge = first;
  for (let step = 0; step < mostSteps; step++) {
    edge = inward(edge, "from", steps.from(slice.from) === slice.from ? steps : null);
    const later: Latest = edge > last ? new Map() : await latestIn(counts, { ...slice, from: edge }, variable);
    const lost = peopleIn(own) - peopleIn(later);
    if (lost > 0) return lost < fewestPeople;
    if (edge > last) return false;
  }
  return true;
}

/** Whether anybody gave the answer more than once, wherever and whenever. */
async function anybodyAgain(counts: Asked, { journey, perspective }: Slice, variable: Sought): Promise<boolean> {
  const everything = { journey, perspective };
  const [answers, people] = await Promise.all([
    counts.cube(everything, variable, []),
    counts.peopleCube(everything, variable, [], 1),
  ]);
  const all = ({ cells }: typeof answers): number => cells.reduce((sum, { n }) => sum + n, 0);
  return all(answers) > all(people);
}

/** Steps there are for the periods of colleagues alone. */
async function soughtIn(
  counts: Asked,
  { journey, perspective }: Slice,
  { touchpoint, answer, scale }: AnswerCounts,
): Promise<{ readonly steps: PeriodSteps | null; readonly variable: Sought }> {
  const { until, weighted } = await counts.totals({ journey, perspective });
  return {
    steps: isCloseCircle(perspective) ? periodSteps(until) : null,
    variable: { touchpoint, answer, scale, weighted },
  };
}

/** What is weighed is counted with everything else of its slice. */
async function latestIn(counts: Asked, slice: Slice, variable: Sought): Promise<Latest> {
  if (variable.weighted) {
    const told = (await counts.answers(slice)).find((one) => isOf(variable, one));
    return told === undefined ? new Map() : latestOf(told);
  }
  const { outcomes, cells } = await counts.peopleCube(slice, variable, [], 1);
  return new Map(cells.map(({ outcome, n }) => [outcomes[outcome]!, { n, weight: n }]));
}

async function latestByPart(
  counts: Asked,
  slice: Slice,
  division: Division,
  variable: Sought,
): Promise<Map<string, Latest>> {
  const [parts] = await counts.dividedAnswers(slice, [division], variable.touchpoint, variable.answer);
  const told = parts!.filter((one) => isOf(variable, one));
  return new Map(told.map((one) => [one.part, latestOf(one)]));
}

const isOf = ({ touchpoint, answer, scale }: Sought, one: AnswerCounts): boolean =>
  one.touchpoint === touchpoint && one.answer === answer && one.scale[0] === scale[0] && one.scale[1] === scale[1];
const latestOf = ({ codes }: AnswerCounts): Latest =>
  new Map(codes.map(({ code, n, weight = n }) => [code, { n, weight }]));
const peopleIn = (latest: Latest): number => [...latest.values()].reduce((sum, { n }) => sum + n, 0);
/** Sums of weights are rounded, each engine in its own order. */
const isSame = (one: Latest, other: Latest): boolean =>
  one.size === other.size &&
  [...one].every(([code, { n, weight }]) => {
    const same = other.get(code);
    return same?.n === n && Math.abs(same.weight - weight) <= 1e-9 * weight;
  });
