import type { AuditQuestion } from "../audit-question.ts";
import { type AuditRead, headlineVariables, readFor } from "../audit-read.ts";
import type { Audit, DriversRefused, Priorities } from "../audit-value.ts";
import type { Counts } from "../counts.ts";
import { momentsIn } from "../moments/moments-asked.ts";
import { driversOf, patternsWanted } from "./drivers.ts";
import { prioritiesOf } from "./priorities.ts";
import { factsOf } from "./priority-facts.ts";

/** What explains the outcome, and what is best done about it. */
export interface Explained extends Priorities {
  readonly moments: Audit["moments"];
  readonly findings: ReturnType<typeof driversOf>["findings"];
}

/** An audit that has begun. Who asks for priorities alone needs no more of it. */
export interface AuditBegun {
  readonly read: Promise<AuditRead>;
  readonly explained: Promise<Explained>;
}

export function beginAudit(all: Counts, question: AuditQuestion): AuditBegun {
  const read = readFor(all, question);
  return { read, explained: read.then(explain) };
}

/** The priorities of an audit, or of what it begins with. */
export const prioritiesIn = ({ weighted, drivers, priorities }: Priorities): Priorities => ({
  ...{ weighted, drivers, priorities },
});

async function explain(read: AuditRead): Promise<Explained> {
  const { question, counts, reader, counted, told, touchpoints, outcome } = read;
  question.progress?.("drivers");
  const [found, moments] = await Promise.all([driversIn(read), momentsIn(counts, told, outcome, reader, question)]);
  return {
    weighted: counted.totals.weighted,
    drivers: found.drivers,
    moments,
    priorities: prioritiesOf(found, factsOf(counted, reader, touchpoints, moments), found.scale),
    findings: found.findings,
  };
}

async function driversIn({ counts, counted, reader, outcome, withheld, question }: AuditRead) {
  if (outcome === "withheld") return withheldDrivers(withheld);
  if (outcome === null) return noOutcome(question.outcome);
  const variables = headlineVariables(counted, reader);
  const patterns = await counts.patterns(counted.slice, [...variables, outcome.variable], patternsWanted);
  const found = driversOf(patterns, {
    touchpoints: variables.map(({ touchpoint }) => touchpoint!),
    outcome: outcome.name,
    good: outcome.good,
    seed: question.seed,
    ...(question.missing === undefined ? {} : { missing: question.missing }),
  });
  return { ...found, scale: outcome.variable.scale };
}

function noOutcome(asked: string | undefined) {
  const refused =
    asked === undefined
      ? "nobody was asked about coming again, recommending or the whole, and nothing that happened is known of some and not of others"
      : `there are no answers about ${asked}`;
  return noDrivers({ refused, code: "no-outcome", touchpoints: [""] });
}

const withheldDrivers = (touchpoints: readonly string[]) =>
  noDrivers({
    refused: `withheld, as what is left would not be the whole: ${touchpoints.map((key) => key || "the outcome").join(", ")}`,
    ...{ code: "withheld", touchpoints },
  });

const noDrivers = (drivers: DriversRefused) => ({ drivers, model: null, findings: [], scale: [0, 1] }) as const;
