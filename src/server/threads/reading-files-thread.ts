// The thread that reads whole data files and imports them, for minutes at a time, while others go on being answered.

import { parentPort, workerData } from "node:worker_threads";
import type { Refused } from "../../core/problem.ts";
import type { Result } from "../../core/result.ts";
import { refuse } from "../../core/result.ts";
import { answerCalls } from "../../flows/threads/calls.ts";
import { draftUpload } from "../../flows/uploads/draft-upload.ts";
import type { ImportProgress } from "../../flows/uploads/file-reading.ts";
import { importUpload } from "../../flows/uploads/import-upload.ts";
import { previewUpload } from "../../flows/uploads/preview-upload.ts";
import { Stopped, WorkUnderWay } from "../../flows/uploads/work-under-way.ts";
import { attachRecords, openRecords } from "../../store/records/open.ts";
import type { Records } from "../../store/records/records.ts";
import { troubleOf } from "../../store/records/trouble.ts";
import type { FileReadingPart, ReadingFilesOptions } from "./reading-files.ts";

const { databaseUrl, dataFolder, workspace } = workerData as ReadingFilesOptions;
const work = new WorkUnderWay<ImportProgress>();
let opening: ReturnType<typeof open> | undefined;

const part: FileReadingPart = {
  draft: (id, file, journey) =>
    done(id, (place, at) => draftUpload(file, journey, place, (rows) => at({ share: null, rows }))),
  preview: (id, file, how) => done(id, (place, at) => previewUpload(file, how, place, at)),
  import: (id, file, how) => done(id, (place, at) => importUpload(file, how, place, at)),
  progress: async (id) => work.progress(id),
  async stop(id) {
    // What came before this call is under way by then.
    await opening;
    await work.stop(id);
  },
  async close() {
    // What came before this call is under way by then.
    const opened = await opening;
    await work.stopAll();
    if (opened?.ok) await opened.value.close();
  },
};
answerCalls(parentPort!, part);

/** Does a piece of work on the records; what keeps it from its end is said. */
async function done<Value>(
  id: string,
  how: (
    place: { records: Records; workspace: string },
    at: (progress: ImportProgress) => void,
  ) => Promise<Result<Value, Refused>>,
): Promise<Result<Value, Refused>> {
  try {
    opening ??= open();
    const opened = await opening;
    if (!opened.ok) {
      opening = undefined;
      return refuse([opened.refusal]);
    }
    return await work.run(id, (at) => how({ records: opened.value, workspace }, at));
  } catch (error) {
    if (error instanceof Stopped)
      return refuse([{ code: "stopped", message: "it was stopped, and nothing of it stays" }]);
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return refuse([trouble]);
  }
}

/** The server that started this thread has migrated already. */
const open = () =>
  databaseUrl === null ? attachRecords(dataFolder) : openRecords({ databaseUrl, dataFolder, log: () => {} });
