import assert from "node:assert/strict";
import { join } from "node:path";
import { exportExperiences } from "../src/flows/export/export-experiences.ts";
import { importFiles } from "../src/flows/import-files.ts";
import { readMap } from "../src/flows/take-in/read-map.ts";
import { RejectsFile } from "../src/flows/take-in/rejects-file.ts";
import type { Records, WorkspaceId } from "../src/store/records/records.ts";

export interface ImportToTest {
  /** The mapping file. */
  readonly map: string;
  readonly source?: string;
}

/** Imports a file and lists what is rejected in a folder; answers what was kept, and the files of rows to correct that came of it. */
export async function importOf(
  records: Records,
  workspace: WorkspaceId,
  folder: string,
  path: string,
  { map, source }: ImportToTest,
) {
  const read = await readMap(map);
  assert(read.ok, JSON.stringify(read));
  const rejects = new RejectsFile(join(folder, "rejects.csv"), "with-the-first");
  const result = await importFiles([path], read.value, records, workspace, {
    validFrom: "2026-01-01",
    ...(source === undefined ? {} : { source }),
    onRejection: (rejection) => rejects.add(rejection),
    onRejectedRow: (row) => rejects.addRow(row),
  });
  await rejects.close();
  return { result, toCorrect: rejects.toCorrect };
}

/** The same where the file is taken in. */
export async function imported(...call: Parameters<typeof importOf>) {
  const { result, toCorrect } = await importOf(...call);
  assert(result.ok, JSON.stringify(result));
  return { ...result.value[0]!, number: result.value[0]!.number!, toCorrect };
}

/** What stands: a line an experience, by time and touchpoint. */
export async function standing(records: Records, workspace: WorkspaceId): Promise<string[]> {
  let lines = "";
  await exportExperiences(records, workspace, {}, async (piece) => {
    lines += piece;
  });
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .map(({ at, touchpoint, answers }) => `${at} ${touchpoint} ${JSON.stringify(answers)}`)
    .toSorted();
}
