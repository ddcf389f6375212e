import type { Dictionary } from "./dictionary.ts";
import type { Cell } from "./duckdb.ts";
import { groupColumn, type Sql } from "./query.ts";

/** What a slice can be divided by: a column, and what its codes are called. */
export interface DivisionColumn {
  readonly column: Sql;
  readonly name: (code: Cell) => string;
}

/** "channel", "location" or an attribute's key; undefined when nothing of that name was ever told. */
export function divisionBy(dictionary: Dictionary, key: string): DivisionColumn | undefined {
  if (key === "channel" || key === "location") {
    return { column: groupColumn(key), name: (code) => dictionary.key(key, 0, Number(code)) };
  }
  const attribute = dictionary.find("attribute", 0, key);
  if (attribute === undefined) return undefined;
  return { column: groupColumn({ attribute }), name: (code) => dictionary.key("value", attribute, Number(code)) };
}

/** Calendar periods, named by their first day. Weeks begin on Monday. */
export const periods: Readonly<Record<"month" | "week" | "day", DivisionColumn>> = {
  month: {
    column: groupColumn("month"),
    name: (code) => `${pad(Math.floor(Number(code) / 12), 4)}-${pad((Number(code) % 12) + 1, 2)}-01`,
  },
  week: { column: groupColumn("week"), name: (code) => new Date(Number(code) * 86_400_000).toISOString().slice(0, 10) },
  day: { column: groupColumn("day"), name: String },
};

const pad = (number: number, digits: number): string => String(number).padStart(digits, "0");
