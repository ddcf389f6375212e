import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { Problem, Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { troubleOf } from "../../store/records/trouble.ts";
import type { Upload } from "../../store/uploads/uploads.ts";
import type { Effects } from "../effects.ts";
import { today } from "../today.ts";
import type { FileAt, HowToImport, ImportProgress } from "./file-reading.ts";
import { howItEnded } from "./how-it-ended.ts";
import { toCorrectIn } from "./import-results.ts";
import type { ImportEnd, KeptImport } from "./import-runs.ts";

/** Who asks: a person or a program by whom files were brought, and whether those of others are told of as far as they can be removed. */
export interface Bringer {
  readonly by: string;
  readonly clearsUp: boolean;
}

/** A file that was brought, and how its import stands. */
export type UploadAsItStands = Omit<Upload, "by"> & {
  /** False: somebody else brought it, and nothing is told of what became of it. */
  readonly own: boolean;
  /** False: it is imported, and only what came of it is left. */
  readonly isThere: boolean;
  readonly import:
    | ImportEnd
    | ({ readonly state: "running" } & ImportProgress)
    /** Until those that were begun before it have ended. */
    | { readonly state: "waiting" }
    | null;
};

type Here = Pick<Effects, "uploads" | "importRuns" | "files" | "records" | "workspace">;

/** The files that lie here and are told of, in the order in which they came: one's own as they stand, of others' that they are here. */
export async function listUploads({ by, clearsUp }: Bringer, here: Here): Promise<UploadAsItStands[]> {
  const told = (await here.uploads.list()).filter((one) => clearsUp || one.by === by);
  return Promise.all(told.map((one) => (one.by === by ? standing(one, here) : ofAnother(one, here))));
}

/** The file as it stands, with how far its import has come. What it holds is for whoever brought it: it may be what colleagues said. */
export async function readUpload(id: string, { by }: Bringer, here: Here): Promise<Result<UploadAsItStands, Refused>> {
  const upload = await here.uploads.find(id);
  return upload?.by === by ? ok(await standing(upload, here)) : refuse([noSuchUpload(id)]);
}

const ofAnother = async ({ by: _, ...upload }: Upload, { uploads }: Here): Promise<UploadAsItStands> => ({
  ...{ ...upload, own: false, isThere: await uploads.isThere(upload.id), import: null },
});

async function standing({ by: _, ...upload }: Upload, here: Here): Promise<UploadAsItStands> {
  const { uploads, importRuns, files } = here;
  const { id } = upload;
  let state = importRuns.of(id);
  const kept = state === null ? await uploads.readImport<KeptImport>(id) : null;
  state ??= importRuns.of(id); // it may have been begun meanwhile
  const stands =
    state === null
      ? await howItEnded(id, kept, here)
      : state === "waiting"
        ? { state }
        : { state, ...((await files.progress(id)) ?? { share: null, rows: 0 }) };
  return { ...upload, own: true, isThere: await uploads.isThere(id), import: stands };
}

/** Where a file lies that is still to be read. */
export async function fileToRead(
  id: string,
  { by }: Bringer,
  { uploads }: Pick<Effects, "uploads">,
): Promise<Result<FileAt, Refused>> {
  const upload = await uploads.find(id);
  if (upload?.by !== by) return refuse([noSuchUpload(id)]);
  const path = uploads.dataOf(id);
  if (!(await uploads.isThere(id)))
    return refuse([
      { code: "already-imported", message: `"${upload.name}" is imported already; bring it again to import it again` },
    ]);
  return ok({ path, name: upload.name, results: uploads.resultsOf(id) });
}

/**
 * Begins to take a file into the workspace, at once or when the imports before it have ended; it goes on when this has answered.
 * What it came by is let go once it is in, unless it is to be kept.
 */
export async function beginImport(
  id: string,
  who: Bringer,
  how: HowToImport,
  effects: Effects,
  broken: (error: unknown) => void,
): Promise<Result<UploadAsItStands, Refused>> {
  const { uploads, importRuns, files, journeys, counting } = effects;
  const file = await fileToRead(id, who, effects);
  if (!file.ok) return file;
  // What reads files is loaded when one is imported: a server at rest does without it.
  const { mapToImport } = await import("./import-upload.ts");
  const map = await mapToImport(how, effects);
  if (!map.ok) return map;
  const validFrom = await today(effects);
  const work = async () => {
    const imported = await files.import(id, file.value, { ...how, validFrom });
    if (!imported.ok) return imported;
    await journeys.refresh();
    counting.nudge(imported.value.made.experiences);
    if (how.keep !== true) await uploads.letGo(id);
    return imported;
  };
  try {
    const begun = await importRuns.begin(id, how, work, broken);
    return begun.ok ? readUpload(id, who, effects) : begun;
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return refuse([trouble]);
  }
}

/** Stops the import of a file where it can still be stopped. */
export async function stopImport(id: string, who: Bringer, here: Here): Promise<Result<UploadAsItStands, Refused>> {
  const upload = await readUpload(id, who, here);
  if (!upload.ok) return upload;
  await here.importRuns.end(id, () => here.files.stop(id));
  return readUpload(id, who, here);
}

/** Takes a file away, with everything that came of it but the import itself; another's, too, where whoever asks clears up. */
export async function removeUpload(
  id: string,
  { by, clearsUp }: Bringer,
  { uploads, importRuns, files }: Here,
): Promise<Result<undefined, Refused>> {
  const upload = await uploads.find(id);
  if (upload === null || !(clearsUp || upload.by === by)) return refuse([noSuchUpload(id)]);
  await importRuns.end(id, () => files.stop(id));
  await uploads.remove(id);
  return ok(undefined);
}

/** The rows of an imported file that wait to be corrected, as the file in which they are. */
export async function readToCorrect(
  id: string,
  who: Bringer,
  here: Here,
): Promise<Result<{ name: string; form: "csv" | "xlsx"; bytes: Readable }, Refused>> {
  const upload = await readUpload(id, who, here);
  if (!upload.ok) return upload;
  const run = upload.value.import;
  const form = run?.state === "finished" ? run.result.toCorrect : null;
  if (form === null)
    return refuse([{ code: "no-rows-to-correct", message: "no rows of this file wait to be corrected" }]);
  const name = `${upload.value.name.replace(/\.to-correct(-\d+)?\.(csv|xlsx)$/i, "")}.to-correct.${form}`;
  return ok({ name, form, bytes: createReadStream(toCorrectIn(here.uploads.resultsOf(id), form)) });
}

const noSuchUpload = (id: string): Problem => ({
  code: "no-such-upload",
  message: `expected the id of a file that was brought here within a day, got "${id}"`,
  path: ["upload"],
});
