import { dateOf, dayNumber } from "../../core/calendar.ts";
import type { Division } from "../../core/insight/counts.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Cell } from "./duckdb.ts";
import { groupColumn, type Sql } from "./query.ts";

/** What a slice can be divided by: a column, and what its codes are called. */
export interface DivisionColumn {
  readonly column: Sql;
  readonly name: (code: Cell) => string;
}

/** What a division is by; undefined when nothing of that name was ever told. */
export const divisionColumn = (dictionary: Dictionary, division: Division): DivisionColumn | undefined =>
  "period" in division ? periods[division.period] : divisionBy(dictionary, division.attribute);

/** "channel", "location" or an attribute's key; undefined when nothing of that name was ever told. */
export function divisionBy(dictionary: Dictionary, key: string): DivisionColumn | undefined {
  if (key === "channel" || key === "location") {
    return { column: groupColumn(key), name: (code) => dictionary.key(key, 0, Number(code)) };
  }
  const attribute = dictionary.find("attribute", 0, key);
  if (attribute === undefined) return undefined;
  return { column: groupColumn({ attribute }), name: (code) => dictionary.key("value", attribute, Number(code)) };
}

/** Calendar periods, named by their first day. Weeks begin on Monday, as 1900-01-01 was one. */
const periods: Readonly<Record<"month" | "week" | "day", DivisionColumn>> = {
  month: {
    column: groupColumn("month"),
    name: (code) => dateOf(dayNumber(Math.floor(Number(code) / 12), (Number(code) % 12) + 1, 1)!),
  },
  week: { column: groupColumn("week"), name: (code) => dateOf(Number(code) * 7 + firstMonday) },
  day: { column: groupColumn("day"), name: (code) => dateOf(Number(code)) },
};

const firstMonday = dayNumber(1900, 1, 1)!;
