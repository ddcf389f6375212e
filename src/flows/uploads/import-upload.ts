import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";
import { writeJson } from "../../store/uploads/uploads.ts";
import { type ImportedFile, importFiles } from "../import-files.ts";
import { draftUnread } from "../take-in/read-map.ts";
import { RejectsFile } from "../take-in/rejects-file.ts";
import type { Rejection, TakeInOptions } from "../take-in/take-in.ts";
import type { FileAt, FileReading, TakenInFile } from "./file-reading.ts";
import { type Reached, reachedIn } from "./import-results.ts";
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
  const reached = (so: Reached) => writeJson(reachedIn(results), so);
  const rejects = new RejectsFile(join(results, "rejects.csv"), "with-the-first");
  const rejections: Rejection[] = [];
  let isRead = false;
  const taken = ({ number, rows, valuesRejected, made }: ImportedFile) => {
    const [toCorrect] = rejects.toCorrect;
    const form = toCorrect === undefined ? null : toCorrect.endsWith(".xlsx") ? ("xlsx" as const) : ("csv" as const);
    return {
      ...{ number: number!, rows, valuesRejected, made, rejections },
      journey: map.value.journey.key,
      toCorrect: form,
    };
  };
  const imported = await importFiles([path], map.value, place.records, place.workspace, {
    called: name,
    validFrom,
    ...(source !== undefined && { source }),
    onBegun: (number) => reached({ number, read: null }),
    onRejection: (rejection) => {
      const said = calledSo(path, name, rejection);
      if (!isRead) rejects.add(said);
      if (rejections.length < rejectionsShown) rejections.push(said);
    },
    onRejectedRow: (row) => rejects.addRow(row),
    afterPiece: async (soFar) => {
      await rejects.flush();
      await afterPiece(soFar);
    },
    // The rows to correct are whole before anything is in.
    onRead: async (read) => {
      isRead = true;
      await rejects.close();
      await reached({ number: read.number!, read: taken(read) });
    },
  }).finally(() => (isRead ? undefined : rejects.close()));
  if (!imported.ok) return underItsName(path, name, imported.refusal);
  const [file] = imported.value;
  return ok({ ...taken(file!), kept: file!.kept!, knownElsewhere: file!.knownElsewhere });
}

/** The mapping and the journey that were given; refused where nobody has read them. */
export async function mapToImport(...given: Parameters<typeof mapOfHow>): ReturnType<typeof mapOfHow> {
  const map = await mapOfHow(...given);
  return map.ok && map.value.mapping.draft === true ? refuse([draftUnread]) : map;
}
