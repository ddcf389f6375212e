import { declaredAnswers } from "../../core/experience/declared-answers.ts";
import { AnswerParts } from "../../core/export/answer-parts.ts";
import { Census } from "../../core/export/census.ts";
import { longColumns, longRow } from "../../core/export/long-row.ts";
import type { Journey } from "../../core/journey/journey.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Language } from "../../core/text.ts";
import { atOneMoment, type WantedExperiences } from "../../store/records/export.ts";
import { journeyVersions, newestJourneys } from "../../store/records/journeys.ts";
import { listLocations } from "../../store/records/locations.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";
import { readSettings } from "../../store/records/settings.ts";
import { type KnownNames, toldColumns } from "../../texts/told-columns.ts";
import type { Format, WriteTable } from "./table-formats.ts";

export interface TableOptions {
  /** In which names and the codebook are told. */
  readonly language: Language;
  readonly now: Date;
  /** How much of the work is done, 0–1 where known. */
  readonly progress?: (share: number | null, rows: number) => void;
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
): Promise<Result<{ readonly rows: number; readonly files: readonly string[] }, readonly Problem[]>> {
  const names = await knownNames(records, workspace, wanted);
  const declared = new Map(names.journeys.toReversed().map((journey) => [journey.key, declaredAnswers(journey)]));
  const parts = new AnswerParts((journey) => declared.get(journey) ?? new Map());

  return atOneMoment(records, workspace, wanted, async (each) => {
    const census = new Census(longColumns);
    let seen = 0;
    await each(async (experiences) => {
      if (census.width > mostColumns) return;
      for (const experience of experiences) census.add(longRow(experience, parts));
      seen += experiences.length;
      options.progress?.(null, seen);
    });
    if (census.width > mostColumns) return refuse([tooWide]);
    const layout = census.layout();
    const columns = toldColumns(layout.columns, options.language, names);
    const write: WriteTable = async (add) => {
      let written = 0;
      await each(async (experiences) => {
        await add(experiences.map((experience) => layout.cells(longRow(experience, parts))));
        written += experiences.length;
        options.progress?.(written / layout.rows, written);
      });
    };
    const files = await format({ columns, rows: layout.rows, ...options }, write);
    return ok({ rows: layout.rows, files });
  });
}

const tooWide: Problem = {
  code: "too-many-columns",
  message: `expected at most ${mostColumns} different answers and attributes, got more: a table of so many columns can be read by nobody; export as ndjson`,
};

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
