import type { Cell } from "../src/core/export/cell.ts";
import type { Subject, ToldColumn } from "../src/core/export/column.ts";
import { Tally } from "../src/core/export/tally.ts";

/** A column of an export, and what lies in it. */
export type FilledColumn = Partial<Omit<ToldColumn, "tally">> & {
  readonly key: string;
  readonly cells: readonly Cell[];
};

/** A small table as an export writes it; a test states only what it is about. Columns are texts of attributes unless told. */
export function aTable(...filled: readonly FilledColumn[]): { columns: ToldColumn[]; rows: Cell[][] } {
  const columns = filled.map(({ cells, ...about }): ToldColumn => {
    const tally = new Tally(true);
    for (const cell of cells) tally.add(cell);
    const subject: Subject = { of: "attribute", attribute: about.key };
    return { subject, type: "text", name: about.key, meanings: [], better: null, ...about, tally };
  });
  const rows = (filled[0]?.cells ?? []).map((_, row) => filled.map(({ cells }) => cells[row] ?? null));
  return { columns, rows };
}

/** What a column of answers is about. */
export const anAnswer = (answer: string, scale?: readonly [number, number]): Subject => ({
  of: "answer",
  answer,
  otherScale: false,
  ...(scale === undefined ? {} : { scale }),
});
