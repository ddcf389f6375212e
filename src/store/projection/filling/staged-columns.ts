import { DATE, DOUBLE, type DuckDBType, INTEGER, USMALLINT, UTINYINT } from "@duckdb/node-api";
import { notAnswered, notApplicable } from "../../../core/experience/wide.ts";
import { type AnswerColumn, answerName, attributeName, type Dictionary, narrow } from "../dictionary.ts";
import type { NumberColumn } from "../duckdb.ts";
import { absent } from "../query.ts";
import { type BaseColumn, baseColumns, type ExperienceColumns, type Sparse } from "./experience-columns.ts";

/** A column of the table, and how it is taken over from what waits: what stands for nothing becomes nothing. */
export interface TakenColumn {
  readonly name: string;
  readonly taken: string;
  /** Its values, as they wait; null where it is the same for all, and so stands in `taken`. */
  readonly staged: NumberColumn | null;
}

/**
 * Experiences as columns of the table, those in which there is anything. The dictionary must have been saved. Those of
 * `lookedAt` wait in any case.
 */
export function takenColumns(
  dictionary: Dictionary,
  { base, answers, attributes, came, length }: ExperienceColumns,
  lookedAt: ReadonlySet<string>,
): TakenColumn[] {
  const columns: TakenColumn[] = [];
  for (const [name, type] of Object.entries(baseColumns)) {
    const values = base[name as BaseColumn].subarray(0, length);
    const taken = mayBeMissing.has(name) ? `NULLIF(${name}, 0)` : name;
    const [first = 0] = values;
    const waits = lookedAt.has(name) || name === "number" || !isSame(values);
    if (waits) columns.push({ name, taken, staged: { type, values } });
    else if (first !== 0 || !mayBeMissing.has(name))
      columns.push({ name, taken: literalOf(type, first), staged: null });
  }
  for (const column of dictionary.answers()) {
    const cells = answers.get(column.code);
    if (cells === undefined) continue;
    const name = answerName(column);
    const nothing = absent[column.storage];
    const values = new arrays[column.storage](length).fill(nothing);
    spread(cells, values, (cell) => stored(column, cell));
    columns.push({
      name,
      taken: `NULLIF(${name}, ${nothing})`,
      staged: { type: storageTypes[column.storage], values },
    });
  }
  for (const [code, cells] of attributes) {
    const name = attributeName(code);
    const values = new Int32Array(length).fill(code === came?.column ? came.self : 0);
    spread(cells, values, (value) => value);
    columns.push({ name, taken: `NULLIF(${name}, 0)`, staged: { type: INTEGER, values } });
  }
  return columns;
}

const mayBeMissing: ReadonlySet<string> = new Set(["channel", "location", "customer", "pass"]);
/** A loop of its own: asking a function of each costs more than writing the column would. */
function isSame(values: Float64Array): boolean {
  const [first] = values;
  for (let row = 1; row < values.length; row++) if (values[row] !== first) return false;
  return true;
}

/** A date waits as its day since 1970. */
const literalOf = (type: DuckDBType, value: number): string =>
  type === DATE ? `DATE '1970-01-01' + ${value}` : `CAST(${value} AS ${type})`;

/** An array for the cells of a column. */
export const arrays = { UTINYINT: Uint8Array, USMALLINT: Uint16Array, DOUBLE: Float64Array } as const;
export const storageTypes: Readonly<Record<keyof typeof arrays, DuckDBType>> = { UTINYINT, USMALLINT, DOUBLE };

function spread({ rows, values }: Sparse, into: { [row: number]: number }, as: (value: number) => number): void {
  for (let at = 0; at < rows.length; at++) into[rows[at]!] = as(values[at]!);
}

/** How a cell lies in its column. */
export function stored(column: AnswerColumn, cell: number): number {
  if (column.storage === "DOUBLE") return cell;
  if (cell === notAnswered) return narrow.notAnswered;
  return cell === notApplicable ? narrow.notApplicable : cell - column.scale[0] + narrow.first;
}
