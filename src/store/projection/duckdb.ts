import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  type DuckDBVector,
} from "@duckdb/node-api";

/** A value as DuckDB hands it over: whole numbers as numbers where they fit, texts, nothing. */
export type Cell = number | string | null;

/** A whole column of numbers, none of them missing. */
export type Column = Float64Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array;

/** One column of rows to append: `read` is asked for every row from 0; null where there is nothing. */
export interface AppendColumn {
  readonly type: DuckDBType;
  readonly read: (row: number) => DuckDBValue;
}

/** The same where nothing is missing and all are numbers, a date being its day since 1970: many times faster. */
export interface NumberColumn {
  readonly type: DuckDBType;
  readonly values: ArrayLike<number>;
}

/** The one place that speaks to DuckDB: one file (or ":memory:") held by this process alone. */
export interface Database {
  /** Rows by position of column; each query on a connection of its own, so that a long one keeps nobody waiting. */
  rows(sql: string): Promise<Cell[][]>;
  /** The same piece by piece, for lists that may be long: `each` is called with a reader per chunk, the event loop breathes between. */
  chunks(sql: string, each: (rows: number, cell: (column: number, row: number) => Cell) => void): Promise<void>;
  /** All rows as columns of numbers: many times faster than by rows. For queries that leave nothing missing in them. */
  columns(sql: string): Promise<Column[]>;
  /** Statements outside a transaction, on the writing connection. */
  write(sql: string): Promise<void>;
  writeRows(sql: string): Promise<Cell[][]>;
  /** Everything in `work` is committed together or not at all. Only one at a time. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Adds rows to a table by data chunks; columns in the table's own order. */
  append(table: string, rows: number, columns: readonly (AppendColumn | NumberColumn)[]): Promise<void>;
  /** Stops what is being read, whose askers are told; asked after it, everything is refused. */
  close(): Promise<void>;
}

/** SQL that lies beside this file, by name: `sqlFile("queries/totals.sql")`. */
export const sqlFile = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

const chunkRows = 2048;

/**
 * Opens a file; throws what DuckDB says when it cannot. `temporary` is where it may spill. Queries look for tables in the
 * schema `shown` first, statements that write do not.
 */
export async function openDatabase(
  file: string,
  settings: {
    readonly memoryLimit: string;
    readonly threads: number;
    readonly temporary?: string;
    readonly shown?: string;
  },
): Promise<Database> {
  const instance = await DuckDBInstance.create(file, {
    memory_limit: settings.memoryLimit,
    threads: String(settings.threads),
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    preserve_insertion_order: "false",
    ...(settings.temporary === undefined ? {} : { temp_directory: settings.temporary }),
  });
  const writer = await instance.connect();
  const { shown } = settings;
  if (shown !== undefined) await writer.run(`CREATE SCHEMA IF NOT EXISTS ${shown}`);
  const idle: DuckDBConnection[] = [];
  const busy = new Set<DuckDBConnection>();
  let closed = false;

  async function anotherReader(): Promise<DuckDBConnection> {
    const reader = await instance.connect();
    if (shown !== undefined) await reader.run(`SET search_path = '${shown},main'`);
    return reader;
  }

  async function reading<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = idle.pop() ?? (await anotherReader());
    if (closed) {
      connection.closeSync();
      throw new Error("The database is closed");
    }
    busy.add(connection);
    try {
      return await work(connection);
    } finally {
      busy.delete(connection);
      idle.push(connection);
    }
  }

  return {
    rows: (sql) => reading((connection) => allRows(connection, sql)),
    chunks: (sql, each) => reading((connection) => eachChunk(connection, sql, each)),
    columns: (sql) => reading((connection) => allColumns(connection, sql)),
    write: async (sql) => void (await writer.run(sql)),
    writeRows: (sql) => allRows(writer, sql),
    async transaction(work) {
      await writer.run("BEGIN TRANSACTION");
      try {
        const result = await work();
        await writer.run("COMMIT");
        return result;
      } catch (trouble) {
        await writer.run("ROLLBACK");
        throw trouble;
      }
    },
    append: (table, rows, columns) => appendRows(writer, table, rows, columns),
    async close() {
      closed = true;
      // Careful: a thread that ends while DuckDB still works in it takes the whole process with it. And a statement that was
      // interrupted before it had begun runs all the same: it is told until it has heard.
      while (busy.size > 0) {
        for (const connection of busy) connection.interrupt();
        await pause(5);
      }
      for (const connection of idle) connection.closeSync();
      writer.closeSync();
      instance.closeSync();
    },
  };
}

async function allRows(connection: DuckDBConnection, sql: string): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  await eachChunk(connection, sql, (count, cell, columns) => {
    for (let row = 0; row < count; row++) {
      const cells = new Array<Cell>(columns);
      for (let column = 0; column < columns; column++) cells[column] = cell(column, row);
      rows.push(cells);
    }
  });
  return rows;
}

async function eachChunk(
  connection: DuckDBConnection,
  sql: string,
  each: (rows: number, cell: (column: number, row: number) => Cell, columns: number) => void,
): Promise<void> {
  const result = await connection.stream(sql);
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const vectors = Array.from({ length: chunk.columnCount }, (_, column) => chunk!.getColumnVector(column));
    each(chunk.rowCount, (column, row) => plain(vectors[column]!.getItem(row)), vectors.length);
  }
}

async function allColumns(connection: DuckDBConnection, sql: string): Promise<Column[]> {
  const result = await connection.run(sql);
  const pieces: Column[][] = Array.from({ length: result.columnCount }, () => []);
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [at, column] of pieces.entries()) {
      const { items } = chunk.getColumnVector(at) as unknown as { readonly items: Column };
      if (!(ArrayBuffer.isView(items) && typeof items[0] === "number"))
        throw new Error(`expected a column of numbers, got ${result.columnType(at)} in column ${at + 1} of ${sql}`);
      column.push(items);
    }
  }
  return pieces.map((column) => joined(column.splice(0)));
}

/** Columns of one type as one. */
export function joined(pieces: readonly Column[]): Column {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const column = pieces[0] === undefined ? new Float64Array() : new (pieces[0].constructor as ColumnOf)(length);
  let at = 0;
  for (const piece of pieces) {
    column.set(piece, at);
    at += piece.length;
  }
  return column;
}
type ColumnOf = new (length: number) => Column;

function plain(value: unknown): Cell {
  if (typeof value === "bigint") return Number(value);
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  return String(value);
}

async function appendRows(
  writer: DuckDBConnection,
  table: string,
  rows: number,
  columns: readonly (AppendColumn | NumberColumn)[],
): Promise<void> {
  const appender = await writer.createAppender(table);
  const types = columns.map((column) => column.type);
  for (let start = 0; start < rows; start += chunkRows) {
    const count = Math.min(chunkRows, rows - start);
    const chunk = DuckDBDataChunk.create(types, count);
    columns.forEach((column, index) => {
      const vector = chunk.getColumnVector(index);
      if ("values" in column) fill(vector, column, start);
      else for (let row = 0; row < count; row++) vector.setItem(row, column.read(start + row));
      vector.flush();
    });
    appender.appendDataChunk(chunk);
    // Others get the event loop between chunks.
    await new Promise(setImmediate);
  }
  appender.closeSync();
}

/** Writes where DuckDB's own library keeps a vector's numbers, which takes one value at a time otherwise. */
function fill(vector: DuckDBVector, { type, values }: NumberColumn, start: number): void {
  const { items } = vector as unknown as { readonly items: Column | BigInt64Array };
  if (items instanceof BigInt64Array) {
    const halves = new Int32Array(items.buffer, items.byteOffset, items.length * 2);
    for (let row = 0; row < items.length; row++) {
      const value = values[start + row]!;
      halves[row * 2] = value;
      halves[row * 2 + 1] = Math.floor(value / 4_294_967_296);
    }
  } else {
    for (let row = 0; row < items.length; row++) {
      const value = values[start + row]!;
      items[row] = value;
      if (items[row] !== value) throw new Error(`expected a value for a column of ${type}, got ${value}`);
    }
  }
}
