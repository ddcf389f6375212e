import type { Cell } from "../../core/export/cell.ts";
import type { ToldColumn } from "../../core/export/column.ts";
import type { Language } from "../../core/text.ts";
import { csvLine } from "../../outside/csv/csv-line.ts";
import { writeCsvTable } from "../../outside/csv/write-table.ts";
import { type WritePiece, wholeFile, writeWholeFile } from "../../outside/whole-file.ts";
import { allWords } from "../../texts/all-words.ts";
import { type CodebookTable, codebookTable } from "../../texts/codebook-table.ts";

/** Hands a table's rows over, some thousands at a time. */
export type WriteTable = (add: (rows: readonly (readonly Cell[])[]) => Promise<void>) => Promise<void>;

/** A table that is to be written. */
export interface Table {
  readonly columns: readonly ToldColumn[];
  readonly rows: number;
  readonly language: Language;
  readonly now: Date;
}

/** Writes a table, and answers which files were made: its codebook stands beside it where the format has no room for one. */
export type Format = (table: Table, write: WriteTable) => Promise<readonly string[]>;

export type TableFormat = "csv" | "xlsx" | "sav" | "parquet";

/** A table as CSV without a codebook, piece by piece to wherever. */
export const csvInto =
  (piece: WritePiece): Format =>
  async ({ columns }, write) => {
    await write(await writeCsvTable(columns, piece));
    return [];
  };

/** How a file of each format is written. What writes it is loaded then: a server at rest does without it. */
export const tableFormats: Readonly<Record<TableFormat, (file: string) => Format>> = {
  csv: (file) => async (table, write) => {
    await writeWholeFile(file, (piece) => csvInto(piece)(table, write));
    return [file, await codebookFile(file, codebookTable(table.columns, table.rows, table.language))];
  },

  xlsx:
    (file) =>
    async ({ columns, rows, language }, write) => {
      const { XlsxWriter } = await import("../../outside/xlsx/write-xlsx.ts");
      const codebook = codebookTable(columns, rows, language);
      const speak = allWords(language);
      await writeWholeFile(file, async (piece) => {
        const workbook = new XlsxWriter(piece);
        await workbook.table({ name: speak("codebook.sheet.data"), columns }, write);
        const heads = codebook.header.map((key, at) => ({ key, width: codebookWidths[at]! }));
        await workbook.table({ name: speak("codebook.sheet.codebook"), columns: heads }, (add) => add(codebook.rows));
        await workbook.close();
      });
      return [file];
    },

  sav:
    (file) =>
    async ({ columns, rows, language, now }, write) => {
      const { writeSav } = await import("../../outside/sav/write-sav.ts");
      const speak = allWords(language);
      const states = { notAnswered: speak("codebook.notAnswered"), notApplicable: speak("codebook.notApplicable") };
      const about = { rows, made: now, label: "Polku", states };
      await writeWholeFile(file, (piece) => writeSav(columns, about, piece, write));
      return [file];
    },

  parquet:
    (file) =>
    async ({ columns, rows, language }, write) => {
      const { stateColumn, writeParquet } = await import("../../store/projection/write-parquet.ts");
      const codebook = codebookTable(columns, rows, language, stateColumn);
      await wholeFile(file, (half) =>
        writeParquet(half, columns, { "polku.codebook": JSON.stringify(codebook) }, write),
      );
      return [file, await codebookFile(file, codebook)];
    },
};

const codebookWidths = [32, 40, 16, 10, 16, 20, 32, 10];

/** Writes the codebook beside its data: visits.csv → visits.codebook.csv. */
async function codebookFile(data: string, { header, rows }: CodebookTable): Promise<string> {
  const file = `${data.replace(/\.\w+$/, "")}.codebook.csv`;
  await writeWholeFile(file, (write) => write(`\uFEFF${[header, ...rows].map(csvLine).join("")}`));
  return file;
}
