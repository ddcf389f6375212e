import { type DeclaredAnswer, declaredAnswers } from "../../core/experience/declared-answers.ts";
import { AnswerParts } from "../../core/export/answer-parts.ts";
import { Census, type Filled } from "../../core/export/census.ts";
import { type ExportedExperience, LongRows, longColumns } from "../../core/export/long-row.ts";
import { WideRows, wideColumns } from "../../core/export/wide-row.ts";
import { durationSeconds } from "../../core/journey/duration.ts";
import { type Journey, touchpointsOf } from "../../core/journey/journey.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Language } from "../../core/text.ts";
import { journeyVersions, newestJourneys } from "../../store/records/journeys.ts";
import { listLocations } from "../../store/records/locations.ts";
import { atOneMoment, type WantedExperiences } from "../../store/records/reading/export.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";
import { readSettings } from "../../store/records/settings.ts";
import { type KnownNames, toldColumns } from "../../texts/told-columns.ts";
import type { Format, WriteTable } from "./table-formats.ts";

export interface TableOptions {
  /** In which names and the codebook are told. */
  readonly language: Language;
  readonly now: Date;
  /** "long": a row an experience. "wide": a row a pass, with a column for each touchpoint and answer. */
  readonly shape: "long" | "wide";
  /** How much of the work is done, 0–1 where known. */
  readonly progress?: (share: number | null, rows: number) => void;
}

export interface Exported {
  readonly rows: number;
  readonly experiences: number;
  /** The data, and the codebook where it is a file of its own. */
  readonly files: readonly string[];
}

/** More columns than this are no table any more: keys that differ from row to row, say. */
const mostColumns = 2000;

/**
 * Exports experiences as a table. They are gone through twice, at one moment: first to learn which columns they fill and with what,
 * which a codebook and most formats want to tell before the first row; then to write them.
 */
export async function exportTable(
  records: Records,
  workspace: WorkspaceId,
  wanted: WantedExperiences,
  format: Format,
  options: TableOptions,
): Promise<Result<Exported, readonly Problem[]>> {
  const names = await knownNames(records, workspace, wanted);
  const declared = declaredByJourney(names.journeys);
  const parts = new AnswerParts((journey) => declared.get(journey) ?? new Map());

  const isWide = options.shape === "wide";
  const order = isWide ? "passes" : "kept";
  const rows = (): RowMaker => (isWide ? new WideRows(parts, gapsOf(names.journeys)) : new LongRows(parts));

  return atOneMoment(records, workspace, wanted, order, async (each) => {
    const census = new Census(isWide ? wideColumns : longColumns);
    let seen = 0;
    const looking = rows();
    await each(async (experiences) => {
      if (census.width > mostColumns) return;
      for (const row of looking.add(experiences)) census.add(row);
      seen += experiences.length;
      options.progress?.(null, seen);
    });
    for (const row of looking.end()) census.add(row);
    if (census.width > mostColumns) return refuse([tooWide]);

    const layout = census.layout(touchpointOrder(names.journeys));
    const columns = toldColumns(layout.columns, options.language, names);
    const write: WriteTable = async (add) => {
      let written = 0;
      const writing = rows();
      await each(async (experiences) => {
        await add(Array.from(writing.add(experiences), layout.cells));
        written += experiences.length;
        options.progress?.(written / seen, written);
      });
      await add(Array.from(writing.end(), layout.cells));
    };
    const files = await format({ columns, rows: layout.rows, ...options }, write);
    return ok({ rows: layout.rows, experiences: seen, files });
  });
}

/** Makes rows of experiences as they come. */
interface RowMaker {
  /** The rows that these experiences bring to an end. */
  add(experiences: readonly ExportedExperience[]): Iterable<readonly Filled[]>;
  /** The last ones, when there is nothing more to come. */
  end(): Iterable<readonly Filled[]>;
}

/** What may be answered in each journey, what only an older version asked included. */
function declaredByJourney(newestFirst: readonly Journey[]): ReadonlyMap<string, ReadonlyMap<string, DeclaredAnswer>> {
  const declared = new Map<string, ReadonlyMap<string, DeclaredAnswer>>();
  for (const journey of newestFirst.toReversed())
    declared.set(journey.key, new Map([...(declared.get(journey.key) ?? []), ...declaredAnswers(journey)]));
  return declared;
}

/** After which pause a new pass begins, in seconds, by the newest version of the journey. */
function gapsOf(newestFirst: readonly Journey[]): (journey: string) => number | null {
  const gaps = new Map(newestFirst.toReversed().map(({ key, passes }) => [key, passes?.gap]));
  return (journey) => durationSeconds(gaps.get(journey) ?? "");
}

/** Touchpoints as they follow each other, and the whole after them. */
const touchpointOrder = (newestFirst: readonly Journey[]): string[] => [
  ...new Set(newestFirst.flatMap((journey) => touchpointsOf(journey).map(({ touchpoint }) => touchpoint.key))),
  "whole",
];

const tooWide = mistake("too-many-columns", { most: mostColumns });

/** What the workspace has given names to, every version of its journeys included: what was renamed is still told. */
async function knownNames(
  records: Records,
  workspace: WorkspaceId,
  { journey }: WantedExperiences,
): Promise<KnownNames> {
  const newest = await newestJourneys(records, workspace);
  const wanted = newest.filter((version) => journey === undefined || version.journey.key === journey);
  const journeys: Journey[] = [];
  for (const { journey: known } of wanted) {
    const versions = await journeyVersions(records, workspace, known.key);
    journeys.push(...versions.toReversed().map((version) => version.journey));
  }
  const { customerWord } = await readSettings(records, workspace);
  return { journeys, customerWord, locations: await listLocations(records, workspace) };
}
