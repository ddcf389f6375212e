import { mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  BIGINT,
  DOUBLE,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  TIMESTAMP,
  VARCHAR,
} from "@duckdb/node-api";
import { type Cell, cellText, isState, stateWord } from "../../core/export/cell.ts";
import { type Column, mayLackAnswer } from "../../core/export/column.ts";
import { type AppendColumn, openDatabase } from "./duckdb.ts";

/**
 * Writes a Parquet file through a DuckDB of its own beside it, so that memory stays bounded. A column of answers holds values alone;
 * beside it stands `….state`, which says of each cell whether there is a value, and why not.
 */
export async function writeParquet(
  file: string,
  columns: readonly Column[],
  about: Readonly<Record<string, string>>,
  fill: (add: (rows: readonly (readonly Cell[])[]) => Promise<void>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(dirname(file), ".polku-parquet-"));
  try {
    const database = await openDatabase(join(folder, "rows.duckdb"), {
      memoryLimit: "256MB",
      threads: 1,
      temporary: folder,
    });
    try {
      // Rows come out as they went in.
      await database.write("SET preserve_insertion_order = true");
      const written = columns.flatMap((column, at) => writtenColumns(column, at));
      const declared = written.map(({ name, type }) => `${quoted(name)} ${type}`);
      await database.write(`CREATE TABLE rows (${declared.join(", ")})`);
      await fill((rows) =>
        database.append(
          "rows",
          rows.length,
          written.map(({ type, read }): AppendColumn => ({ type, read: (row) => read(rows[row]!) })),
        ),
      );
      const metadata = Object.entries(about).map(([key, text]) => `${quoted(key)}: ${literal(text)}`);
      await database.write(
        `COPY rows TO ${literal(file)} (FORMAT parquet, COMPRESSION snappy, KV_METADATA {${metadata.join(", ")}})`,
      );
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The name of the column that holds the states of this one. */
export const stateColumn = (key: string): string => `${key}.state`;

interface WrittenColumn {
  readonly name: string;
  readonly type: DuckDBType;
  readonly read: (row: readonly Cell[]) => DuckDBValue;
}

function writtenColumns(column: Column, at: number): WrittenColumn[] {
  const { type, read } = typed(column);
  const value = { name: column.key, type, read: (row: readonly Cell[]) => read(row[at]!) };
  if (!mayLackAnswer(column)) return [value];
  return [value, { name: stateColumn(column.key), type: VARCHAR, read: (row) => stateOf(row[at]!) }];
}

/** How the column's values are kept. */
function typed({ type, subject }: Column): { type: DuckDBType; read: (cell: Cell) => DuckDBValue } {
  switch (type) {
    case "time":
      return {
        type: TIMESTAMP,
        read: (cell) =>
          typeof cell === "number" ? new DuckDBTimestampValue(BigInt(Math.round(cell * 1_000_000))) : null,
      };
    case "set":
      return { type: LIST(VARCHAR), read: (cell) => (Array.isArray(cell) ? listValue([...cell]) : null) };
    case "text":
    case "category":
      return { type: VARCHAR, read: cellText };
    case "whole":
      // What is told as a number in general is one, however whole it happens to be this time.
      if (subject.of === "field")
        return { type: BIGINT, read: (cell) => (typeof cell === "number" ? BigInt(cell) : null) };
      return { type: DOUBLE, read: numberOf };
    default:
      return { type: DOUBLE, read: numberOf };
  }
}

const numberOf = (cell: Cell): number | null => (typeof cell === "number" ? cell : null);

const stateOf = (cell: Cell): string | null => (cell === null ? null : isState(cell) ? stateWord(cell) : "answered");

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
