import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { Collecting } from "../core/doctor/collecting.ts";
import type { Specimen } from "../core/doctor/specimen.ts";
import { keyOf } from "../core/draft/column-names.ts";
import { journeyText, mappingText } from "../core/draft/draft-file.ts";
import { draftMapping } from "../core/draft/draft-mapping.ts";
import type { DraftWords } from "../core/draft/draft-words.ts";
import type { DraftedColumn } from "../core/draft/drafted.ts";
import { columnsToDraft } from "../core/draft/read-labelled.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { DataFile } from "../outside/data-file.ts";
import { openDataFile } from "../outside/open-data-file.ts";

/** A draft, and where it was written. */
export interface DraftedMap {
  readonly mapping: string;
  readonly journey: string;
  readonly rows: number;
  readonly columns: readonly DraftedColumn[];
}

export interface DraftOptions {
  /** In which language the draft speaks of itself; English where absent. */
  readonly words?: DraftWords;
  /** How many rows the header has; recognised where absent. */
  readonly headerRows?: number;
  /** Of a workbook: the sheet; the first where absent. */
  readonly sheet?: string;
  readonly afterPiece?: (rows: number) => Promise<void> | void;
}

/** Reads a data file without a mapping, and writes a drafted mapping and journey beside `target`; overwrites nothing. */
export async function draftMap(
  data: string,
  target: string,
  options: DraftOptions = {},
): Promise<Result<DraftedMap, readonly Problem[]>> {
  const mapping = target;
  const journey = target.replace(/(\.mapping)?\.ya?ml$/i, "") + ".journey.yaml";
  const taken: Problem[] = [];
  for (const file of [mapping, journey]) {
    if (existsSync(file)) taken.push(mistake("file-exists", {}, { file }));
  }
  if (taken.length > 0) return refuse(taken);
  const read = await draftOf(data, options);
  if (!read.ok) return read;
  const { columns, specimen, headerRows, otherSheets } = read.value;
  const names = {
    data: basename(data).replace(/\p{Cc}+/gu, " "), // it stands in a comment, on one line
    rows: specimen.rows,
    header: { ...headerRows, told: options.headerRows !== undefined },
    sheet: options.sheet ?? null,
    otherSheets,
    journeyFile: basename(journey),
    journey: keyOf(basename(target).replace(/(\.mapping)?\.ya?ml$/i, ""), new Set()),
  };
  await writeFile(mapping, mappingText(columns, names, options.words), { flag: "wx" });
  await writeFile(journey, journeyText(columns, names, options.words), { flag: "wx" });
  return ok({ mapping, journey, rows: specimen.rows, columns });
}

/** What a data file's columns are taken for, and what was looked at to tell. */
export interface Draft {
  readonly columns: readonly DraftedColumn[];
  readonly specimen: Specimen;
  readonly headerRows: DataFile["headerRows"];
  readonly otherSheets: DataFile["otherSheets"];
  readonly declared: DataFile["declared"];
  /** The source whose rows these are, where they are rows to correct. */
  readonly corrects: string | null;
}

/** Reads a data file without a mapping, to the end. */
export async function draftOf(
  data: string,
  { headerRows: told, sheet, afterPiece = () => {} }: DraftOptions = {},
): Promise<Result<Draft, readonly Problem[]>> {
  const file = await openDataFile(data, {
    ...(told === undefined ? {} : { headerRows: told }),
    ...(sheet === undefined ? {} : { sheet }),
  });
  if (!file.ok) return refuse([file.refusal]);
  const { header, headerRows, blocks, declared, otherSheets, corrects = null } = file.value;
  const collecting = new Collecting(columnsToDraft(header, declared));
  const places = header.map((_, column) => column);
  const record = header.map(() => "");
  for await (const block of blocks) {
    if (block.stopped !== null) return refuse([block.stopped]);
    for (let index = 0; index < block.length; index++) {
      if (!collecting.wants()) continue;
      block.fill(index, places, record);
      collecting.add((column) => record[column]!);
    }
    await afterPiece(block.read);
  }
  const specimen = collecting.specimen();
  if (specimen.rows === 0) {
    return refuse([
      otherSheets.length === 0
        ? mistake("nothing-to-use.rows", {}, { file: data })
        : mistake("nothing-to-use.sheet", { sheets: otherSheets.join(", ") }, { file: data }),
    ]);
  }
  return ok({ columns: draftMapping(specimen, file.value), specimen, headerRows, otherSheets, declared, corrects });
}
