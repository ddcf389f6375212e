import type { Problem } from "../../core/problem.ts";
import type { DataBlock, DataFile } from "../data-file.ts";
import { type Codes, isCodesSheet } from "./codes.ts";
import { unmarked } from "./marked.ts";
import { rowHeadingIn, whatIsWrong } from "./row-heading.ts";

/** Rows to correct as the file that they come from would be: without the two columns, and its rows have the numbers they had. */
export function asBefore(file: DataFile, codes: Codes | null): DataFile {
  const { source, column: place } = rowHeadingIn(file.header)!;
  const own = file.header.flatMap((name, column) => (column === place || name === whatIsWrong ? [] : [column]));
  const header = own.map((column) => unmarked(file.header[column]!));
  return {
    ...file,
    header,
    questions: header.map((name) => codes?.questionOf(name) ?? ""),
    otherSheets: codes === null ? file.otherSheets : file.otherSheets.filter((name) => !isCodesSheet(name)),
    declared: codes === null ? file.declared : new Map(header.map((name) => [name, codes.declaredOf(name)])),
    corrects: source,
    blocks: blocksAsBefore(file, place, own),
  };
}

async function* blocksAsBefore(file: DataFile, place: number, own: readonly number[]): AsyncGenerator<DataBlock> {
  const record = file.header.map(() => "");
  const seen = new Set<number>();
  for await (const block of file.blocks) {
    const rows = new Float64Array(block.length);
    const kept: number[] = [];
    const numbers = new Map<number, number>();
    const problems: Problem[] = [];
    for (let index = 0; index < block.length; index++) {
      block.fill(index, [place], record);
      const number = rowNumber(record[place]!);
      const wrong =
        number === null
          ? `expected the row's number as it was written there, got ${JSON.stringify(record[place])}`
          : seen.has(number)
            ? `expected row ${number} once, got it again`
            : null;
      if (number === null || wrong !== null) {
        const at = block.rows[index]!;
        const message = `row ${at} of the rows to correct cannot be placed: ${wrong}`;
        const facts = { at, kind: number === null ? "strange" : "again", got: record[place]! };
        problems.push({ code: "row-number", message, facts });
        continue;
      }
      if (seen.size < mostSeen) seen.add(number);
      numbers.set(block.rows[index]!, number);
      rows[kept.push(index) - 1] = number;
    }
    for (const { row, ...problem } of block.problems) {
      const number = problem.field === undefined || row === undefined ? undefined : numbers.get(row);
      // Which row it was of the first file nobody can say where it cannot be split; its line tells where it is here.
      problems.push(number === undefined ? problem : { ...problem, row: number, field: unmarked(problem.field!) });
    }
    yield {
      ...block,
      length: kept.length,
      rows,
      problems,
      fill(index, columns, into) {
        block.fill(
          kept[index]!,
          columns.map((column) => own[column]!),
          record,
        );
        for (const column of columns) into[column] = unmarked(record[own[column]!]!);
      },
    };
  }
}

/** Of so many rows is noted whether they come twice; beyond, the first of the two stands and the other is known already. */
const mostSeen = 1_000_000;

const rowNumber = (text: string): number | null => {
  const digits = text.trim();
  return /^[1-9]\d{0,9}$/.test(digits) && Number(digits) <= 2_147_483_647 ? Number(digits) : null;
};
