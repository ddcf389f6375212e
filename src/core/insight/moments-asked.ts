import { isExceptional } from "../experience/answers.ts";
import type { Audit } from "./audit-value.ts";
import { codesInBand, codesWhere } from "./bands.ts";
import type { Counted } from "./counted.ts";
import type { Counts } from "./counts.ts";
import type { DriverOutcome } from "./driver-outcome.ts";
import type { JudgedVariable } from "./encounters.ts";
import { type Reader, readingOf } from "./figures.ts";
import { encountersWanted, momentsOf } from "./moments.ts";
import type { TouchpointFacts } from "./priorities.ts";
import { ratedTouchpoints } from "./rated-touchpoints.ts";

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
  const judged = judgedHeadlines(counted, reader);
  const found = await counts.encounters(counted.slice, judged, outcome.variable, {
    ...encountersWanted,
    byExpectation: expectation !== "ignored",
  });
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

/** The headline answer of each touchpoint that somebody rated, with the values that are bad, good and exceptional. */
const judgedHeadlines = (counted: Counted, reader: Reader): JudgedVariable[] =>
  ratedTouchpoints(counted, reader).map(({ counts }) => {
    const { touchpoint, answer, scale, kind } = counts;
    const reading = readingOf(counts, reader);
    const positive = codesInBand("positive", reading);
    return {
      ...{ touchpoint, answer, scale, positive },
      negative: codesInBand("negative", reading),
      exceptional: codesWhere(scale, (code) => isExceptional(kind, scale, code) && positive.includes(code)),
    };
  });
