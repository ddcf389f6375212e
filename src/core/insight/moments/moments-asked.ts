import { isExceptional } from "../../experience/answers.ts";
import { refusesFilter } from "../../measures/intervals/suppression.ts";
import type { Audit } from "../audit-value.ts";
import { codesInBand, codesWhere } from "../bands.ts";
import type { Counted } from "../counted.ts";
import type { Counts } from "../counts.ts";
import { isCloseCircle } from "../disclosure/disclosure.ts";
import type { DriverOutcome } from "../drivers/driver-outcome.ts";
import type { TouchpointFacts } from "../drivers/priorities.ts";
import { type Reader, readingOf } from "../figures.ts";
import type { Headline } from "../headline.ts";
import { ratedTouchpoints } from "../rated-touchpoints.ts";
import type { EncounterCounts, JudgedVariable } from "./encounters.ts";
import { encountersWanted, momentsOf } from "./moments.ts";

/** What bad and exceptional encounters go with in the outcome, at every touchpoint that somebody rated. */
export async function momentsIn(
  counts: Pick<Counts, "encounters">,
  counted: Counted,
  outcome: DriverOutcome | "withheld" | null,
  reader: Reader,
  { expectation }: { readonly expectation?: "ignored" },
): Promise<Audit["moments"]> {
  if (outcome === null) return { refused: "no-outcome" };
  if (outcome === "withheld") return { refused: outcome };
  const read = (judged: readonly JudgedVariable[]) =>
    counts.encounters(counted.slice, judged, outcome.variable, {
      ...encountersWanted,
      byExpectation: expectation !== "ignored",
    });
  const headlines = ratedTouchpoints(counted, reader);
  const all = await read(headlines.map((headline) => judgedBy(headline, reader)));
  const told = headlines.filter(
    ({ counts }, at) => !isCloseCircle(reader.perspective) || mayBeJoined(all, at, counts.people),
  );
  const judged = told.map((headline) => judgedBy(headline, reader));
  const found = told.length === headlines.length ? all : await read(judged);
  if (found.passes === 0) return { refused: "nobody" };
  return momentsOf(
    { counts: found, scale: outcome.variable.scale, good: outcome.good },
    {
      touchpoints: judged.map(({ touchpoint }) => touchpoint!),
      outcome: outcome.name,
      perspective: counted.slice.perspective,
    },
  );
}

/** The touchpoints that must not fail, as priorities want them: they gain by no longer failing. */
export function hygieneOf(moments: Audit["moments"]): Readonly<Record<string, Pick<TouchpointFacts, "hygiene">>> {
  if ("refused" in moments) return {};
  const found = moments.touchpoints.flatMap(({ touchpoint, asymmetry, penalty, shareBad }) =>
    asymmetry === "hygiene" && penalty.ok ? [[touchpoint, { hygiene: { penalty: penalty.estimate, shareBad } }]] : [],
  );
  return Object.fromEntries(found);
}

/** The headline answer of a touchpoint, with the values that are bad, good and exceptional. */
function judgedBy({ counts }: Headline, reader: Reader): JudgedVariable {
  const { touchpoint, answer, scale, kind } = counts;
  const reading = readingOf(counts, reader);
  const positive = codesInBand("positive", reading);
  return {
    ...{ touchpoint, answer, scale, positive },
    negative: codesInBand("negative", reading),
    exceptional: codesWhere(scale, (code) => isExceptional(kind, scale, code) && positive.includes(code)),
  };
}

/**
 * Whether of those who answered at a touchpoint neither few told the outcome nor few did not: of colleagues their answers would be known
 * from those of all.
 */
function mayBeJoined({ peopleAt, people, passes }: EncounterCounts, at: number, all: number): boolean {
  const { bad, ok, exceptional, badOrOk, okOrExceptional } = peopleAt[at]!;
  const most = bad + ok + exceptional;
  // Who came several times may have met with several.
  const least = passes === people ? most : Math.max(badOrOk, okOrExceptional);
  for (let shared = least; shared <= most; shared++) if (refusesFilter(shared, [{ people: all, shared }])) return false;
  return true;
}
