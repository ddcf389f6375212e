import type { Problem } from "../core/problem.ts";
import { type CsvWriter, writeCsv } from "./csv/write-csv.ts";
import type { DataBlock, DataFile } from "./data-file.ts";

/*
 * Rows of a data file in which something was rejected, to be corrected in a spreadsheet and read again. Before the file's own columns
 * stand two: which row of which file it is, and what is wrong with it. The file's name stands in the header, so that it stays known
 * whatever the person calls what he saves.
 */
const rowOf = "polku: row of ";
const whatIsWrong = "polku: what is wrong";

/** How the bytes of such a file begin, if nobody has moved its columns: then what a mapping says of the form of the first file is not of this one. */
export const beginsRowsToCorrect = (beginning: string): boolean =>
  beginning
    .replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, "")
    .replace(/[\0"]/g, "")
    .startsWith(rowOf);

/** Such a file being written: rows of `source`, which has the columns of `header`. */
export class RowsToCorrect {
  readonly #csv: CsvWriter;
  readonly #columns: number;

  constructor(path: string, source: string, header: readonly string[]) {
    this.#csv = writeCsv(path, [`${rowOf}${source}`, whatIsWrong, ...header.map(escaped)]);
    this.#columns = header.length;
  }

  /** `cells` is null where the row could not be split into cells: somebody is to fill them in. */
  add(row: number, problems: readonly Problem[], cells: readonly string[] | null): void {
    const wrong = problems.map(({ field, message }) => (field === undefined ? message : `${field}: ${message}`));
    this.#csv.add([row, wrong.join(" | "), ...(cells?.map(escaped) ?? Array(this.#columns).fill(""))]);
  }

  flush = (): Promise<void> => this.#csv.flush();
  close = (): Promise<void> => this.#csv.close();
}

export const holdsRowsToCorrect = ({ header }: DataFile): boolean => header.some((name) => name.startsWith(rowOf));

/** The file as its first form would be, if it holds rows to correct: without the two columns, and its rows have the numbers they had; else as it is. */
export function asBefore(file: DataFile): DataFile {
  const place = file.header.findIndex((name) => name.startsWith(rowOf));
  if (place < 0) return file;
  const own = file.header.flatMap((name, column) => (column === place || name === whatIsWrong ? [] : [column]));
  return {
    ...file,
    header: own.map((column) => asWritten(file.header[column]!)),
    questions: own.map((column) => file.questions[column] ?? ""),
    corrects: file.header[place]!.slice(rowOf.length),
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
        const message = `row ${block.rows[index]} of the rows to correct cannot be placed: ${wrong}`;
        problems.push({ code: "row-number", message });
        continue;
      }
      if (seen.size < mostSeen) seen.add(number);
      numbers.set(block.rows[index]!, number);
      rows[kept.push(index) - 1] = number;
    }
    for (const { row, ...problem } of block.problems) {
      const number = problem.field === undefined || row === undefined ? undefined : numbers.get(row);
      // Which row it was of the first file nobody can say where it cannot be split; its line tells where it is here.
      problems.push(number === undefined ? problem : { ...problem, row: number, field: asWritten(problem.field!) });
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
        for (const column of columns) into[column] = asWritten(record[own[column]!]!);
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

/**
 * What a spreadsheet would run as a formula gets an apostrophe before it where CSV is written. A cell that had one already gets another
 * here, so that taking one away always gives what was there.
 */
const escaped = (text: string): string => (neutral.test(text) ? `'${text}` : text);
const asWritten = (text: string): string => (neutral.test(text) ? text.slice(1) : text);
const neutral = /^'+[=+\-@\t\r]/;
