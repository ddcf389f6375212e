import type { Perspective } from "../core/experience/experience.ts";
import type { Mapping } from "../core/experience/mapping.ts";
import { touchpointsOf } from "../core/journey/journey.ts";
import { hint } from "../core/mistakes/got.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import { own } from "../core/own.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { Source } from "./take-in/source.ts";

/** What one audit asks of mappings whose data it counts together: they must say the same, or leave it open. */
export interface AskedTogether {
  readonly perspective: Perspective;
  /** What drivers explain; undefined: the first there is. */
  readonly outcome: string | undefined;
}

/** What is asked of data with these mappings, where `outcome` is what a person wants explained; or why that cannot be asked of all at once. */
export function askedOf(mappings: readonly Mapping[], outcome?: string): Result<AskedTogether, readonly Problem[]> {
  const problems: Problem[] = [];
  const one = (values: readonly unknown[], problem: (values: string) => Problem) => {
    const different = [...new Set(values)];
    if (different.length > 1) problems.push(problem(different.join(", ")));
  };
  const known = [...new Set(mappings.flatMap(outcomesIn))];
  if (outcome !== undefined && !known.includes(outcome)) {
    problems.push(mistake("unknown-outcome.asked", { got: outcome, hint: hint(outcome, known) }));
  }
  const told = mappings.flatMap((mapping) => mapping.outcome ?? []);
  if (outcome === undefined) one(told, (values) => mistake("two-outcomes", { values }));
  one(
    mappings.map(({ perspective }) => perspective),
    (values) => mistake("two-perspectives", { values }),
  );
  for (const kind of new Set(mappings.flatMap(({ outcomes }) => Object.keys(outcomes)))) {
    const good = mappings.flatMap(({ outcomes }) => own(outcomes, kind)?.good ?? []);
    one(good, (values) => mistake("two-meanings.good", { kind, values }));
  }
  if (problems.length > 0) return refuse(problems);
  return ok({ perspective: mappings[0]!.perspective, outcome: outcome ?? told[0] });
}

/** What drivers can explain: an answer about the whole, or something that happened. */
const outcomesIn = ({ whole, touchpoint, answers, outcomes }: Mapping): string[] => [
  ...Object.keys(touchpoint === undefined ? whole : answers).map((answer) => `whole.${answer}`),
  ...Object.keys(outcomes),
];

/** Tells which values the mappings call positive, by touchpoint and answer; or where they call different ones so. */
export function positiveIn(
  sources: readonly Source[],
): Result<(touchpoint: string | null, answer: string) => readonly number[] | undefined, readonly Problem[]> {
  const said = new Map<string, readonly number[] | undefined>();
  const problems: Problem[] = [];
  for (const { layout, journey } of sources) {
    for (const { touchpoint, answer, positive } of layout.columns) {
      const touchpoints =
        layout.shape === "row" ? [touchpoint] : [null, ...touchpointsOf(journey).map(({ touchpoint: { key } }) => key)];
      for (const key of touchpoints) {
        const of = JSON.stringify([key, answer]);
        if (said.has(of) && String(said.get(of)) !== String(positive)) {
          problems.push(
            key === null
              ? mistake("two-meanings.positive", { answer })
              : mistake("two-meanings.positive-at", { answer, touchpoint: key }),
          );
        }
        said.set(of, positive);
      }
    }
  }
  return problems.length > 0
    ? refuse(problems)
    : ok((touchpoint, answer) => said.get(JSON.stringify([touchpoint, answer])));
}
