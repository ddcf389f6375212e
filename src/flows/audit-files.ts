import { auditOf } from "../core/insight/audit.ts";
import type { Audit } from "../core/insight/audit-value.ts";
import { mistake, said } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { warned } from "../texts/warned.ts";
import { askedOf, positiveIn } from "./asked-together.ts";
import { type Only, restricted, unknownKeys, unknownValues } from "./slice-of-files.ts";
import type { SourceFile } from "./take-in/source.ts";
import type { TakeInOptions } from "./take-in/take-in.ts";
import { type Maps, mapOf, Waves } from "./take-in/waves.ts";
import { wideBatches, wideLayout } from "./take-in/wide-batches.ts";
import { countFiles } from "./threads/counting-files.ts";

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

/**
 * The audit of a journey from data files: files → mapping → a temporary projection → counts → measures → audit. The same
 * questions and formulas as in the server; nothing is kept.
 */
export async function auditFiles(
  paths: readonly string[],
  maps: Maps,
  options: AuditOptions,
): Promise<Result<Audit, readonly Problem[]>> {
  const { only = {} } = options;
  const { journey } = mapOf(maps, 0);
  const mappings = [maps].flat().map(({ mapping }) => mapping);
  const asked = askedOf(mappings, options.outcome);
  if (!asked.ok) return asked;
  const unknown = unknownKeys(mappings, only);
  if (unknown.length > 0) return refuse(unknown);
  // The audit itself says what has too few answers, and counts people where taking in counts rows.
  const waves = await Waves.open(paths, maps, { ...options, tally: false });
  if (!waves.ok) return waves;
  const sources = waves.value.each.map(({ source }) => source);
  const corrections = sources.flatMap(({ files }) => files.filter(({ csv }) => csv.corrects !== undefined));
  if (corrections.length > 0) {
    await waves.value.close();
    return refuse(corrections.map(({ path, name }) => correctedRows(path, name)));
  }
  const positive = positiveIn(sources);
  if (!positive.ok) {
    await waves.value.close();
    return positive;
  }
  const memoryLimit = memoryFor(sources.flatMap(({ files }) => files));
  const projection = await countFiles(memoryLimit);
  if (!projection.ok) return refuse([projection.refusal]);
  try {
    for (const { source, takeIn } of waves.value.each) {
      const layout = wideLayout(source.layout, source.mapping.askedWhen);
      await projection.value.loadPasses(journey, layout, wideBatches(takeIn, source));
      if (takeIn.stopped !== null) return refuse([takeIn.stopped]);
    }
    await projection.value.loaded();
    const { fingerprint, rows, warnings } = waves.value.taken();
    if (rows.used === 0) return refuse([nothingToUse(paths, rows.read)]);
    const { missing, expectation, seed, from, until, progress } = options;
    const { outcome, perspective } = asked.value;
    const everything = { journey: journey.key, perspective };
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
      ...(mappings.every(({ order }) => order === "journey") && ({ order: "journey" } as const)),
      positive: positive.value,
      warnings,
    };
    const accepted = mappings.flatMap((mapping) => mapping.accepted ?? []);
    const audit = await auditOf(projection.value, question, (finding) => warned(finding, accepted));
    if (from === undefined && until === undefined) return ok(audit);
    if ((await projection.value.totals(question.slice)).experiences > 0) return ok(audit);
    const { from: first, until: last } = await projection.value.totals(restricted(everything, only));
    const bounds = { from: from ?? said("the-beginning"), until: until ?? said("the-end") };
    return refuse([mistake("nothing-to-use.period", { ...bounds, first: String(first), last: String(last) })]);
  } finally {
    await waves.value.close();
    await projection.value.close();
  }
}

const correctedRows = (file: string, name: string): Problem => mistake("corrected-rows", { name }, { file });

/**
 * What counting may hold in memory, the rest waiting on the disk: four times the data, but from 256 MB to 1 GB. So an audit
 * of a million rows stays within 1 GB altogether, and one of ten million is not slowed down by a disk.
 */
function memoryFor(files: readonly SourceFile[]): string {
  const bytes = files.reduce((sum, { path, raw }) => sum + raw.of * (/\.gz$/i.test(path) ? usuallyPacked : 1), 0);
  return `${Math.min(1024, Math.max(256, Math.ceil((4 * bytes) / 1e6)))}MB`;
}

/** Gzip makes survey files about so many times smaller. */
const usuallyPacked = 5;

const nothingToUse = ([file = ""]: readonly string[], read: number): Problem =>
  read === 0 ? mistake("nothing-to-use.rows", {}, { file }) : mistake("nothing-to-use.read", { read }, { file });
