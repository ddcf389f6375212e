import type { MappedLayout } from "../core/experience/mapped-row.ts";
import type { Mapping } from "../core/experience/mapping.ts";
import { auditOf } from "../core/insight/audit.ts";
import type { Audit } from "../core/insight/audit-value.ts";
import type { Journey } from "../core/journey/journey.ts";
import { hint } from "../core/nearest.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { openProjection } from "../store/projection/open.ts";
import { warned } from "../texts/warned.ts";
import { type Only, restricted, unknownKeys, unknownValues } from "./slice-of-files.ts";
import { readAhead } from "./take-in/read-ahead.ts";
import type { ReadMap } from "./take-in/read-map.ts";
import { openSource, type Source } from "./take-in/source.ts";
import { TakeIn, type TakeInOptions } from "./take-in/take-in.ts";
import { wideBatches, wideLayout } from "./take-in/wide-batches.ts";

export interface AuditOptions extends TakeInOptions {
  /** What drivers explain: "whole.return", "churned"; else what the mapping says, else the first there is. */
  readonly outcome?: string;
  /** "complete": drivers rest only on rows in which everything was answered. */
  readonly missing?: "complete";
  readonly seed: number;
  /** First day included and first day excluded, ISO dates. */
  readonly from?: string;
  readonly until?: string;
  /** "ignored": journey success rests on ratings alone. */
  readonly expectation?: "ignored";
  /** Only what has these values of attributes, channel or location. */
  readonly only?: Only;
  /** Told what is being done once the rows are read. */
  readonly progress?: (doing: "counting" | "drivers" | "success") => void;
}

/** Batches read while the projection writes those before them. */
const batchesAhead = 10;

/**
 * The audit of a journey from data files: files → mapping → a temporary projection → counts → measures → audit. The same
 * questions and formulas as in the server; nothing is kept.
 */
export async function auditFiles(
  paths: readonly string[],
  { mapping, journey }: ReadMap,
  options: AuditOptions,
): Promise<Result<Audit, readonly Problem[]>> {
  const { outcome: asked, only = {} } = options;
  const outcomes = outcomesIn(mapping);
  if (asked !== undefined && !outcomes.includes(asked)) {
    const message = `expected an outcome that is mapped, got "${asked}"${hint(asked, outcomes)}`;
    return refuse([{ code: "unknown-outcome", message }]);
  }
  const unknown = unknownKeys(mapping, only);
  if (unknown.length > 0) return refuse(unknown);
  const source = await openSource(paths, mapping, journey);
  if (!source.ok) return source;
  const memoryLimit = memoryFor(source.value);
  const projection = await openProjection({ file: "temporary", workspace: "files", memoryLimit });
  if (!projection.ok) return refuse([projection.refusal]);
  try {
    // The audit itself says what has too few answers, and counts people where taking in counts rows.
    const takeIn = new TakeIn(source.value, { ...options, tally: false });
    await projection.value.loadPasses(
      journey,
      wideLayout(source.value.layout, mapping.askedWhen),
      readAhead(wideBatches(takeIn, source.value), batchesAhead),
    );
    const { fingerprint, rows, warnings, stopped } = takeIn.taken();
    if (stopped !== null) return refuse([stopped]);
    if (rows.used === 0) return refuse([nothingToUse(paths, rows.read)]);
    const { outcome = mapping.outcome, missing, expectation, seed, from, until, progress } = options;
    const everything = { journey: journey.key, perspective: mapping.perspective };
    const wrong = await unknownValues(projection.value, everything, only);
    if (wrong.length > 0) return refuse(wrong);
    const period = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
    const question = {
      version: { version: 1, validFrom: "", journey },
      slice: restricted({ ...everything, ...period }, only),
      seed,
      data: { fingerprint, rows },
      ...(outcome === undefined ? {} : { outcome }),
      ...(missing === undefined ? {} : { missing }),
      ...(expectation === undefined ? {} : { expectation }),
      ...(progress === undefined ? {} : { progress }),
      positive: positiveIn(source.value.layout, journey),
      warnings,
    };
    const audit = await auditOf(projection.value, question, (finding) => warned(finding, mapping.accepted));
    if (audit.experiences > 0 || (from === undefined && until === undefined)) return ok(audit);
    const { from: first, until: last } = await projection.value.totals(restricted(everything, only));
    const message = `no row lies from ${from ?? "the beginning"} until ${until ?? "the end"}; the data reach from ${first} to ${last}`;
    return refuse([{ code: "nothing-to-use", message }]);
  } finally {
    await projection.value.close();
  }
}

/**
 * What counting may hold in memory, the rest waiting on the disk: four times the data, but from 256 MB to 1 GB. So an audit
 * of a million rows stays within 1 GB altogether, and one of ten million is not slowed down by a disk.
 */
function memoryFor({ files }: Source): string {
  const bytes = files.reduce((sum, { path, raw }) => sum + raw.of * (/\.gz$/i.test(path) ? usuallyPacked : 1), 0);
  return `${Math.min(1024, Math.max(256, Math.ceil((4 * bytes) / 1e6)))}MB`;
}

/** Gzip makes survey files about so many times smaller. */
const usuallyPacked = 5;

/** What drivers can explain: an answer about the whole, or something that happened. */
const outcomesIn = ({ whole, touchpoint, answers, outcomes }: Mapping): string[] => [
  ...Object.keys(touchpoint === undefined ? whole : answers).map((answer) => `whole.${answer}`),
  ...Object.keys(outcomes),
];

/** Values that the mapping calls positive, by touchpoint and answer. */
function positiveIn(layout: MappedLayout, journey: Journey) {
  const said = new Map<string, readonly number[]>();
  for (const { touchpoint, answer, positive } of layout.columns) {
    if (positive === undefined) continue;
    const touchpoints =
      layout.shape === "row"
        ? [touchpoint]
        : [null, ...journey.stages.flatMap((stage) => stage.touchpoints.map(({ key }) => key))];
    for (const key of touchpoints) said.set(JSON.stringify([key, answer]), positive);
  }
  return (touchpoint: string | null, answer: string) => said.get(JSON.stringify([touchpoint, answer]));
}

const nothingToUse = ([file = ""]: readonly string[], read: number): Problem => ({
  code: "nothing-to-use",
  message:
    read === 0
      ? "expected rows below the header, got none"
      : `none of the ${read} rows can be used; polku check says why, row by row`,
  file,
});
