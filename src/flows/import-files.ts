import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { RowCounts, Warning } from "../core/insight/audit-value.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { type ImportCounts, importInto, listImports, type OpenImport } from "../store/records/imports/imports.ts";
import { journeyVersions, keepJourney } from "../store/records/journeys.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";
import { readSettings } from "../store/records/settings.ts";
import { rowExperiences } from "./take-in/row-experiences.ts";
import { openSource, type Source } from "./take-in/source.ts";
import { TakeIn, type TakeInOptions } from "./take-in/take-in.ts";
import { type Maps, mapOf } from "./take-in/waves.ts";

export interface ImportOptions extends TakeInOptions {
  /** What the rows are known by, instead of the file's name; the same name and row number is the same row. */
  readonly source?: string;
  /** The name of a file that lies under another one. */
  readonly called?: string;
  /** Day from which a journey that is new to the workspace holds, ISO date. */
  readonly validFrom: string;
  /** Called when an import has its number, before a row is read. */
  readonly onBegun?: (number: number) => Promise<void>;
  /** Called when a file is read to its end, before anything of it is there for others. */
  readonly onRead?: (read: ImportedFile) => Promise<void>;
}

/** What became of one file. */
export interface ImportedFile {
  readonly file: string;
  readonly source: string;
  /** Number of the import, by which it can be undone; null when it was only tried. */
  readonly number: number | null;
  readonly fingerprint: string;
  readonly rows: RowCounts;
  readonly valuesRejected: number;
  /** Experiences and outcomes made of its rows. */
  readonly made: { readonly experiences: number; readonly outcomes: number };
  /** What became of those; null when it was only tried. */
  readonly kept: ImportCounts | null;
  /** Rows were known already by the mapping's id, though the file never came before: perhaps ids begin anew in each file. */
  readonly knownElsewhere: boolean;
  readonly warnings: readonly Warning[];
}

const batchSize = 4000;

/**
 * Takes data files into a workspace, each in one transaction: it is there whole or not at all. Repeating an import doubles
 * nothing. Stops at the first file that cannot be taken in; those before it stay.
 */
export async function importFiles(
  paths: readonly string[],
  maps: Maps,
  records: Records,
  workspace: WorkspaceId,
  options: ImportOptions,
): Promise<Result<ImportedFile[], readonly Problem[]>> {
  const { timeZone } = await readSettings(records, workspace);
  const { journey: given } = mapOf(maps, 0);
  const newest = (await journeyVersions(records, workspace, given.key)).at(-1);
  const journey = newest?.journey ?? given;
  const fitting = [maps]
    .flat()
    .map(({ mapping, mappingFor }) => (newest === undefined ? ok(mapping) : mappingFor(journey)));
  const misfits = fitting.flatMap((one) => (one.ok ? [] : one.refusal));
  if (misfits.length > 0) return refuse(misfits);
  const mappings = fitting.flatMap((one) => (one.ok ? [one.value] : []));

  const all: ImportedFile[] = [];
  for (const [at, path] of paths.entries()) {
    const mapping = mappings[mappings.length === 1 ? 0 : at]!;
    const opened = await openSource([path], mapping, journey, { zone: timeZone, ...named(options) });
    if (!opened.ok) return opened;
    const { name, csv } = opened.value.files[0]!;
    const isCorrection = csv.corrects !== undefined;
    const source = isCorrection ? `${name} (corrected)` : name;
    const fingerprint = await sha256Of(path);
    // Waves in folders of their own often have files of one name; those before this one are known, too.
    const known = await listImports(records, workspace);
    const finished = known.filter(({ state }) => state === "finished");
    const other = finished.find((it) => it.source === source && it.fingerprint !== fingerprint);
    const isUnknown = isCorrection && !finished.some((it) => it.source === name);
    const isOther = !isCorrection && other !== undefined && options.source === undefined;
    if (mapping.id === undefined && (isUnknown || isOther)) {
      await csv.close();
      return refuse([isUnknown ? nothingToCorrect(path, name) : otherFile(path, source, other!.number)]);
    }
    const same = finished.find((it) => it.source === source && it.fingerprint === fingerprint);
    if (newest === undefined) await keepJourney(records, workspace, journey, options.validFrom);
    // Of a few corrected rows there are always too few for a figure.
    const reading = new Reading(opened.value, timeZone, isCorrection ? { ...options, tally: false } : options);
    // What corrects must be of a higher revision than what it corrects, and of the same when it comes again.
    const revision = (number: number) => (isCorrection ? (same?.number ?? number) : 1);
    try {
      const imported = await importInto(records, workspace, { source, fingerprint, mapping }, async (open) => {
        await options.onBegun?.(open.number);
        await reading.into(open, revision(open.number));
        await options.onRead?.(reading.result(path, source, open.number, null));
      });
      if (!imported.ok) return refuse([{ file: path, ...imported.refusal }]);
      for (const problem of imported.value.rejected) options.onRejection?.({ ...problem, file: path, value: "" });
      const isNew = !isCorrection && !finished.some((it) => it.fingerprint === fingerprint);
      const knownElsewhere = isNew && mapping.id !== undefined && imported.value.counts.known > 0;
      all.push({
        ...reading.result(path, source, imported.value.number, imported.value.counts),
        knownElsewhere,
      });
    } catch (error) {
      if (reading.stopped !== null) return refuse([reading.stopped]);
      throw error;
    }
  }
  return ok(all);
}

/** The same without a workspace: what would be made of the files, and nothing kept. `made` sees it, row by row. */
export async function tryImport(
  paths: readonly string[],
  maps: Maps,
  zone: string,
  options: Omit<ImportOptions, "validFrom">,
  made: OpenImport["add"] = () => {},
): Promise<Result<ImportedFile[], readonly Problem[]>> {
  const all: ImportedFile[] = [];
  for (const [at, path] of paths.entries()) {
    const { mapping, journey } = mapOf(maps, at);
    const opened = await openSource([path], mapping, journey, { zone, ...named(options) });
    if (!opened.ok) return opened;
    const reading = new Reading(opened.value, zone, options);
    await reading.into({ ...nowhere, add: made }, 1).catch((error) => {
      if (reading.stopped === null) throw error;
    });
    if (reading.stopped !== null) return refuse([reading.stopped]);
    all.push(reading.result(path, opened.value.files[0]!.name, null, null));
  }
  return ok(all);
}

const named = ({ source, called }: Pick<ImportOptions, "source" | "called">) => ({
  ...(source === undefined ? {} : { source }),
  ...(called === undefined ? {} : { called }),
});

const nowhere: OpenImport = {
  number: 0,
  add() {},
  async send() {},
  async experiences() {},
  async outcomes() {},
};

/** One file on its way into the records. */
class Reading {
  readonly #source: Source;
  readonly #takeIn: TakeIn;
  readonly #zone: string;
  #experiences = 0;
  #outcomes = 0;

  constructor(source: Source, zone: string, options: TakeInOptions) {
    this.#source = source;
    this.#zone = zone;
    this.#takeIn = new TakeIn(source, options);
  }

  /** Why the file could not be read to its end. */
  get stopped(): Problem | null {
    return this.#takeIn.stopped;
  }

  /** Hands all rows to an import; throws when the file cannot be read to its end. */
  async into(open: OpenImport, revision: number): Promise<void> {
    const { mapping, journey, layout } = this.#source;
    const { via, askedWhen } = mapping;
    const context = { layout, journey: journey.key, via, zone: this.#zone, revision };
    const make = rowExperiences(askedWhen === undefined ? context : { ...context, askedWhen });
    const pieces = this.#takeIn.rows((row, { name }) => {
      const { told, outcomes } = make(row, name);
      this.#experiences += told?.said.length ?? 0;
      this.#outcomes += outcomes.length;
      open.add(row.row, told, outcomes);
    });
    for await (const _ of pieces) await open.send(batchSize);
    if (this.stopped !== null) throw new Error(this.stopped.message);
  }

  result(file: string, source: string, number: number | null, kept: ImportCounts | null): ImportedFile {
    const { fingerprint, rows, valuesRejected, warnings } = this.#takeIn.taken();
    const made = { experiences: this.#experiences, outcomes: this.#outcomes };
    return { file, source, number, fingerprint, rows, valuesRejected, made, kept, knownElsewhere: false, warnings };
  }
}

/** Rows are known by source and number: other bytes under a known name would be taken for rows that are there already. */
const otherFile = (file: string, source: string, number: number): Problem =>
  mistake("other-rows", { number, source, quoted: JSON.stringify(source) }, { file });

/** Rows corrected are known by the file that they come from; under another name they would come a second time. */
const nothingToCorrect = (path: string, name: string): Problem =>
  mistake("nothing-to-correct", { name }, { file: path });

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece);
  return hash.digest("hex");
}
