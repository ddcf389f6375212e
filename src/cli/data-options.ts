import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { dataFiles } from "../flows/take-in/data-files.ts";
import { type ReadMap, readMap } from "../flows/take-in/read-map.ts";
import { RejectsFile } from "../flows/take-in/rejects-file.ts";
import type { TakeInOptions } from "../flows/take-in/take-in.ts";
import type { Call, Option } from "./command.ts";
import type { Progress } from "./progress.ts";

/** Options of every command that reads data files. */
export const dataOptions: Readonly<Record<string, Option>> = {
  map: { value: "MAPPING", about: "the mapping file: which column answers what" },
  journey: { value: "FILE", about: "the journey file, instead of the one that the mapping names" },
  rejects: {
    value: "FILE",
    about: "list every rejected row and value in a CSV file: file, row, column, code, message, value",
  },
};

/** The words of every such command's help about what it reads. */
export const aboutData = `DATA is one or more CSV files, plain or gzipped, Excel workbooks (.xlsx) or SPSS files (.sav, .zsav), or a pattern in
quotes such as 'waves/*.csv.gz'; they are read as one.
Comma, semicolon, tab and bar are told apart by themselves; so are encodings; a guess is said.
A value that cannot be is left out and counted, a row that cannot be read is too, and the rest is used.`;

/** The data files, mapping and journey of a call; how it was misused is a text. */
export async function readData(
  call: Call,
  { drafts = false }: { readonly drafts?: boolean } = {},
): Promise<{ misused: string } | Result<ReadMap & { readonly paths: readonly string[] }, readonly Problem[]>> {
  const map = call.value("map");
  if (call.given.length === 0) return { misused: "which data files? None are given" };
  if (map === undefined)
    return { misused: "--map MAPPING is missing: the mapping file tells which column answers what" };
  const paths = dataFiles(call.given);
  const read = await readMap(map, call.value("journey"));
  if (read.ok && read.value.mapping.draft === true && !drafts) return refuse([draftUnread(map)]);
  if (paths.ok && read.ok) return ok({ ...read.value, paths: paths.value });
  return refuse([...(paths.ok ? [] : paths.refusal), ...(read.ok ? [] : read.refusal)]);
}

const draftUnread = (file: string): Problem => ({
  code: "draft-mapping",
  message:
    "is a draft that nobody has read: expected a mapping without `draft: true`; read it, then take that line away",
  file,
  path: ["draft"],
});

/** How a call's rejections are listed and its progress is shown while its rows are taken in. */
export function takeInOptions(rejects: RejectsFile | null, progress: Progress): TakeInOptions {
  return {
    onRejection: (rejection) => rejects?.add(rejection),
    afterPiece: async ({ share, rows }) => {
      progress.at("Reading", share, `${rows.toLocaleString("en")} rows`);
      await rejects?.flush();
    },
  };
}

/** The file for rejections that a call names; null when it names none. */
export function rejectsFile(call: Call): RejectsFile | null {
  const path = call.value("rejects");
  return path === undefined ? null : new RejectsFile(path, "at-once");
}
