import assert from "node:assert/strict";
import { join } from "node:path";
import type { ExportedExperience } from "../src/core/export/long-row.ts";
import { exportExperiences } from "../src/flows/export/export-experiences.ts";
import { importFiles } from "../src/flows/import-files.ts";
import { readMaps } from "../src/flows/take-in/read-map.ts";
import { RejectsFile } from "../src/flows/take-in/rejects-file.ts";
import { atOneMoment } from "../src/store/records/reading/export.ts";
import type { Records, WorkspaceId } from "../src/store/records/records.ts";
import { wholeLog } from "./postgres.ts";

export interface ImportToTest {
  /** The mapping file, or one for each data file. */
  readonly map: string | readonly string[];
  readonly source?: string;
}

/** Imports files and lists what is rejected in a folder; answers what was kept, and the files of rows to correct that came of it. */
export async function importOf(
  records: Records,
  workspace: WorkspaceId,
  folder: string,
  path: string | readonly string[],
  { map, source }: ImportToTest,
) {
  const read = await readMaps([map].flat());
  assert(read.ok, JSON.stringify(read));
  const rejects = new RejectsFile(join(folder, "rejects.csv"), "with-the-first");
  const result = await importFiles([path].flat(), read.value, records, workspace, {
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

/** Everything that stands, with ids, the row it comes from, and what happened to whom; people are called by their first row. */
export async function allThatStands(records: Records, workspace: WorkspaceId): Promise<unknown[]> {
  const found: ExportedExperience[] = [];
  await atOneMoment(records, workspace, {}, "kept", (each) =>
    each(async (experiences) => void found.push(...experiences)),
  );
  const people = new Map<number, number>();
  for (const { experience, origin } of found.toSorted((a, b) => b.origin!.row! - a.origin!.row!))
    people.set(Number(experience.customer), origin!.row!);
  const told = found.map(({ experience: { revision, customer, ...rest }, origin }) => {
    const who = customer === undefined ? null : people.get(Number(customer));
    return { ...rest, who, source: origin!.source.replace(" (corrected)", ""), row: origin!.row };
  });
  const outcomes = new Map<number, unknown>();
  for (const one of (await wholeLog(records, workspace)).toSorted((a, b) => a.turn - b.turn)) {
    if ("outcome" in one) {
      const { number, customer, day, second, kind } = one.outcome;
      outcomes.set(number, { kind, day, second, row: people.get(customer!) });
    } else if ("outcomeNumber" in one) outcomes.delete(one.outcomeNumber);
  }
  return [...told, ...outcomes.values()].map((one) => JSON.stringify(one)).toSorted();
}
