import type { Journey } from "../core/journey/journey.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { Language } from "../core/text.ts";
import { dataFiles } from "../flows/take-in/data-files.ts";
import { draftUnread, type ReadMap, readMaps } from "../flows/take-in/read-map.ts";
import { RejectsFile } from "../flows/take-in/rejects-file.ts";
import type { TakeInOptions } from "../flows/take-in/take-in.ts";
import { allWords } from "../texts/all-words.ts";
import type { Call, Option } from "./command.ts";
import type { Progress } from "./progress.ts";

/** Options of every command that reads data files. */
export const dataOptions: Readonly<Record<string, Option>> = {
  map: {
    value: "MAPPING",
    about:
      "the mapping file: which column answers what; one for all data files, or repeated, one for each in their order",
    repeated: true,
  },
  journey: { value: "FILE", about: "the journey file, instead of the one that the mapping names" },
  rejects: {
    value: "FILE",
    about:
      "list every rejected row and value in a CSV file: file, row, column, code, message, value; the rows themselves are beside it, in DATA.to-correct.csv, those of SPSS files in DATA.to-correct.xlsx",
  },
};

/** The words of every such command's help about what it reads. */
export const aboutData = `DATA is one or more CSV files, plain or gzipped, Excel workbooks (.xlsx) or SPSS files (.sav, .zsav), or a pattern in
quotes such as 'waves/*.csv.gz'; they are read as one. Waves whose columns have other names each year take a --map each, in the order of the files.
Comma, semicolon, tab and bar are told apart by themselves; so are encodings; a guess is said.
A value that cannot be is left out and counted, a row that cannot be read is too, and the rest is used.`;

/** Data files, the mapping of all or of each, and the journey that they are of. */
export interface MappedData {
  readonly paths: readonly string[];
  readonly maps: readonly ReadMap[];
  readonly journey: Journey;
}

/** The data files, mappings and journey of a call; how it was misused is a text. */
export async function readData(
  call: Call,
  { drafts = false }: { readonly drafts?: boolean } = {},
): Promise<{ misused: string } | Result<MappedData, readonly Problem[]>> {
  const files = call.values("map");
  if (call.given.length === 0) return { misused: "which data files? None are given" };
  if (files.length === 0)
    return { misused: "--map MAPPING is missing: the mapping file tells which column answers what" };
  const paths = dataFiles(call.given, { again: files.length > 1 });
  if (paths.ok && files.length > 1 && files.length !== paths.value.length) {
    return {
      misused: `expected one --map for all data files, or one for each in their order; got ${files.length} for ${paths.value.length} ${paths.value.length === 1 ? "file" : "files"}: ${paths.value.join(", ")}`,
    };
  }
  const maps = await readMaps(files, call.value("journey"));
  if (!paths.ok || !maps.ok) return refuse([...(paths.ok ? [] : paths.refusal), ...(maps.ok ? [] : maps.refusal)]);
  const unread = drafts ? [] : files.filter((_, at) => maps.value[at]!.mapping.draft === true);
  if (unread.length > 0) return refuse(unread.map((file) => ({ ...draftUnread, file })));
  return ok({ paths: paths.value, maps: maps.value, journey: maps.value[0]!.journey });
}

/** How a call's rejections are listed and its progress is shown while its rows are taken in. */
export function takeInOptions(rejects: RejectsFile | null, progress: Progress): TakeInOptions {
  return {
    ...(rejects === null
      ? {}
      : { onRejection: (rejection) => rejects.add(rejection), onRejectedRow: (row) => rejects.addRow(row) }),
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

/** Says in which files rejected rows wait to be corrected. */
export function remarkToCorrect(call: Call, rejects: RejectsFile | null, language: Language): void {
  for (const file of rejects?.toCorrect ?? []) call.remark(allWords(language)("check.toCorrect", { file }));
}
