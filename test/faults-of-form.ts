import type { Table } from "./drawer.ts";

/** A fault of form that can be planted: in the rows that are told, and in no other. */
export interface FaultOfForm {
  readonly code: string;
  readonly what: string;
  readonly column: string;
  /** In fewer rows it is not found by this code. */
  readonly fewest?: number;
  /** In a greater share of the rows it is no longer told from what is right. */
  readonly most?: number;
  /** The code that names it where this one does not. */
  readonly otherwise?: string;
  readonly plant: (table: Table, rows: readonly number[]) => void;
}

const rewrite =
  (name: string, how: (text: string, at: number) => string): FaultOfForm["plant"] =>
  (table, rows) => {
    const column = table.header.indexOf(name);
    rows.forEach((row, at) => {
      table.rows[row]![column] = how(table.rows[row]![column]!, at);
    });
  };

const dated = (how: (year: string, month: number) => string) =>
  rewrite("day", (text) => {
    const [year, month] = text.split("-");
    return how(year!, Number(month));
  });

export const faultsOfForm: readonly FaultOfForm[] = [
  {
    ...{ code: "out-of-scale", what: "hold a number beyond the scale", column: "t2" },
    plant: rewrite("t2", (_, at) => ["9", "0", "7"][at % 3]!),
  },
  {
    ...{ code: "unmapped-answer", what: "hold what no label explains", column: "t2" },
    plant: rewrite("t2", (_, at) => ["?", "4/5"][at % 2]!),
  },
  {
    ...{ code: "unmapped-answer", what: "say neither yes nor no", column: "churned" },
    plant: rewrite("churned", () => "perhaps"),
  },
  {
    ...{ code: "repeated-ids", what: "have the id of an earlier row", column: "id" },
    plant: (table, rows) => {
      const free = table.rows.findIndex((_, row) => !rows.includes(row));
      for (const row of rows) table.rows[row]![0] = table.rows[free]![0]!;
    },
  },
  {
    ...{ code: "missing-code", what: "hold 99", column: "t2", fewest: 3, otherwise: "out-of-scale" },
    plant: rewrite("t2", () => "99"),
  },
  {
    ...{ code: "missing-code", what: "hold −999 among sums", column: "spent", fewest: 3, otherwise: "outlier" },
    plant: rewrite("spent", () => "-999"),
  },
  {
    ...{ code: "words-for-numbers", what: "hold words", column: "t2", fewest: 2, otherwise: "unmapped-answer" },
    plant: rewrite("t2", (_, at) => ["good", "bad"][at % 2]!),
  },
  {
    ...{ code: "alike-names", what: "have the name of a group in capitals", column: "group" },
    plant: rewrite("group", (text, at) =>
      at % 2 === 0 ? text.toUpperCase() : `${text[0]!.toUpperCase()}${text.slice(1)}`,
    ),
  },
  {
    ...{ code: "mixed-dates", what: "have the month first", column: "day" },
    plant: dated((year, month) => `${month}/${12 + month}/${year}`),
  },
  {
    ...{ code: "mixed-dates", what: "have days that could be months", column: "day" },
    plant: dated((year, month) => `5.${month}.${year}`),
  },
  {
    ...{ code: "outlier", what: "hold a sum that is far too large", column: "spent", most: 0.2 },
    plant: rewrite("spent", (_, at) => String(100_000 + at)),
  },
];
