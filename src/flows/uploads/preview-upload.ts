import type { Journey } from "../../core/journey/journey.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { newestJourneys } from "../../store/records/journeys.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";
import { readSettings } from "../../store/records/settings.ts";
import { tryImport } from "../import-files.ts";
import { readGiven } from "../journey-given.ts";
import { mapGiven, type ReadMap } from "../take-in/read-map.ts";
import type { Rejection, TakeInOptions } from "../take-in/take-in.ts";
import type { FileAt, HowToRead, PreviewedFile, RowAsExperiences } from "./file-reading.ts";
import { calledSo, underItsName } from "./under-its-name.ts";

export const rejectionsShown = 100;
const rowsShown = 12;

interface Place {
  readonly records: Records;
  readonly workspace: WorkspaceId;
}

/** Reads a file that was brought as an import would, to its end, and keeps nothing: what would become of it. */
export async function previewUpload(
  { path, name }: FileAt,
  how: HowToRead,
  { records, workspace }: Place,
  afterPiece: TakeInOptions["afterPiece"],
): Promise<Result<PreviewedFile, Refused>> {
  const map = await mapOfHow(how, { records, workspace });
  if (!map.ok) return map;
  const { timeZone } = await readSettings(records, workspace);
  const rejections: Rejection[] = [];
  const first: RowAsExperiences[] = [];
  const tried = await tryImport(
    [path],
    map.value,
    timeZone,
    {
      called: name,
      onRejection: (rejection) => {
        if (rejections.length < rejectionsShown) rejections.push(calledSo(path, name, rejection));
      },
      ...(afterPiece !== undefined && { afterPiece }),
    },
    (row, told, outcomes) => {
      if (first.length >= rowsShown) return;
      const { ids: _, ...rest } = told ?? { ids: "" };
      first.push({
        row,
        // Its parts are used again for the next rows.
        told: told === null ? null : (structuredClone(rest) as RowAsExperiences["told"]),
        outcomes: outcomes.map(({ kind, happened }) => ({ kind, happened })),
      });
    },
  );
  if (!tried.ok) return underItsName(path, name, tried.refusal);
  const { rows, valuesRejected, made, warnings } = tried.value[0]!;
  return ok({ rows, valuesRejected, made, warnings, rejections, first });
}

/** The mapping and the journey that were given. */
export async function mapOfHow({ mapping, journey }: HowToRead, place: Place): Promise<Result<ReadMap, Refused>> {
  const found = await journeyOf(journey, place);
  if (!found.ok) return found;
  const map = mapGiven(mapping, found.value);
  return map.ok ? map : refuse(map.refusal as unknown as Refused);
}

async function journeyOf(given: string | object, { records, workspace }: Place): Promise<Result<Journey, Refused>> {
  if (typeof given !== "string") return readGiven({ value: given });
  const found = (await newestJourneys(records, workspace)).find(({ journey }) => journey.key === given);
  if (found !== undefined) return ok(found.journey);
  return refuse([{ code: "no-such-journey", message: `expected a journey that is here, got "${given}"` }]);
}
