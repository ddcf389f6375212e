import { mistake, said } from "../../core/mistakes/mistake.ts";
import type { Fact } from "../../core/mistakes/said.ts";
import { short } from "../../core/place.ts";
import type { Problem } from "../../core/problem.ts";
import { wordsOf } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { DataFile } from "../data-file.ts";
import { openXlsx } from "../xlsx/open-xlsx.ts";
import { Codes, codesColumns, codesSheet } from "./codes.ts";

/** They are held in memory, and each line costs so much besides; more than this is no survey. */
const mostText = 512 << 20;
const costOfLine = 128;

/** What stands on a workbook's sheets of codes; null where it has none. */
export async function readCodes(path: string): Promise<Result<Codes | null, Problem>> {
  const codes = new Codes();
  let held = 0;
  for (let number = 1; ; number++) {
    const sheet = number === 1 ? codesSheet : `${codesSheet} ${number}`;
    const opened = await openXlsx(path, { sheet, headerRows: 1 });
    if (!opened.ok) return opened.refusal.code === "no-sheet" ? ok(number === 1 ? null : codes) : opened;
    const damaged = (why: Fact): Result<never, Problem> => refuse(mistake("codes", { sheet, why }, { file: path }));
    const places = codesColumns.map(({ key }) => opened.value.header.indexOf(key));
    const lacking = codesColumns.find((_, at) => places[at]! < 0);
    if (lacking !== undefined) {
      await opened.value.close();
      return damaged(said("codes-no-column", { column: lacking.key }));
    }
    for await (const line of linesOf(opened.value, places)) {
      if (!Array.isArray(line)) {
        const why = wordsOf(line);
        return damaged(line.row === undefined ? why : said("codes-row", { row: line.row, why }));
      }
      held += line.reduce((sum, cell) => sum + cell.length, costOfLine);
      if (held > mostText) return damaged(said("codes-too-much"));
      if (!codes.add(line))
        return damaged(said("codes-strange", { got: short(line.filter((cell) => cell !== "").join(" | ")) }));
    }
  }
}

/** The lines of a sheet, cell by cell of these columns; last why it cannot be read further. */
async function* linesOf({ blocks }: DataFile, places: readonly number[]): AsyncGenerator<string[] | Problem> {
  const record: string[] = [];
  for await (const block of blocks) {
    for (let index = 0; index < block.length; index++) {
      block.fill(index, places, record);
      yield places.map((place) => record[place]!);
    }
    const problem = block.stopped ?? block.problems[0];
    if (problem !== undefined) yield problem;
  }
}
