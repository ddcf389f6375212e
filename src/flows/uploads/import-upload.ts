import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";
import { importFiles } from "../import-files.ts";
import type { Refused } from "../read-slice.ts";
import { RejectsFile } from "../take-in/rejects-file.ts";
import type { Rejection, TakeInOptions } from "../take-in/take-in.ts";
import type { FileAt, FileReading, TakenInFile } from "./file-reading.ts";
import { mapOfHow, rejectionsShown } from "./preview-upload.ts";
import { calledSo, underItsName } from "./under-its-name.ts";

/** Takes a file that was brought into the workspace, whole or not at all. A draft that nobody has read is refused. */
export async function importUpload(
  { path, name, results }: FileAt,
  { mapping, journey, source, validFrom }: Parameters<FileReading["import"]>[2],
  place: { readonly records: Records; readonly workspace: WorkspaceId },
  afterPiece: NonNullable<TakeInOptions["afterPiece"]>,
): Promise<Result<TakenInFile, Refused>> {
  const map = await mapToImport({ mapping, journey }, place);
  if (!map.ok) return map;
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { mode: 0o700 });
  const rejects = new RejectsFile(join(results, "rejects.csv"), "with-the-first");
  const rejections: Rejection[] = [];
  const imported = await importFiles([path], map.value, place.records, place.workspace, {
    called: name,
    validFrom,
    ...(source !== undefined && { source }),
    onRejection: (rejection) => {
      const said = calledSo(path, name, rejection);
      rejects.add(said);
      if (rejections.length < rejectionsShown) rejections.push(said);
    },
    onRejectedRow: (row) => rejects.addRow(row),
    afterPiece: async (soFar) => {
      await rejects.flush();
      await afterPiece(soFar);
    },
  }).finally(() => rejects.close());
  if (!imported.ok) return underItsName(path, name, imported.refusal);
  const { number, rows, valuesRejected, made, kept, knownElsewhere } = imported.value[0]!;
  const [toCorrect] = rejects.toCorrect;
  return ok({
    ...{ number: number!, kept: kept!, rows, valuesRejected, made, knownElsewhere, rejections },
    journey: map.value.journey.key,
    toCorrect: toCorrect === undefined ? null : toCorrect.endsWith(".xlsx") ? "xlsx" : "csv",
  });
}

/** The mapping and the journey that were given; refused where nobody has read them. */
export async function mapToImport(...given: Parameters<typeof mapOfHow>): ReturnType<typeof mapOfHow> {
  const map = await mapOfHow(...given);
  return map.ok && map.value.mapping.draft === true ? refuse([draftUnread]) : map;
}

const draftUnread = {
  code: "draft-mapping",
  message: "expected a mapping that somebody has read, without `draft: true`",
  path: ["draft"],
} as const;

/** Where the rows to correct of an imported file lie. */
export const toCorrectIn = (results: string, form: "csv" | "xlsx"): string => join(results, `data.to-correct.${form}`);
