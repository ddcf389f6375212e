import { dateOf, dayNumber, firstDayOf, monthNumber } from "../../core/calendar.ts";
import type { Division } from "../../core/insight/counts.ts";
import { attributeName, type Dictionary } from "./dictionary.ts";
import type { Cell } from "./duckdb.ts";
import { groupColumn, type Sql } from "./query.ts";

/** What a slice can be divided by: a column, or what is made of one, and what its codes are called. */
export interface DivisionColumn {
  readonly column: Sql;
  /** The same where histories are held: the column's name, and the code that is made of a cell where it is not the cell. */
  readonly by: string;
  readonly partOf?: (cell: number) => number;
  readonly name: (code: Cell) => string;
}

/** What a division is by; undefined when nothing of that name was ever told. */
export const divisionColumn = (dictionary: Dictionary, division: Division): DivisionColumn | undefined =>
  "period" in division ? periods[division.period] : divisionBy(dictionary, division.attribute);

/** "channel", "location" or an attribute's key; undefined when nothing of that name was ever told. */
export function divisionBy(dictionary: Dictionary, key: string): DivisionColumn | undefined {
  if (key === "channel" || key === "location") {
    return { column: groupColumn(key), by: key, name: (code) => dictionary.key(key, 0, Number(code)) };
  }
  const attribute = dictionary.find("attribute", 0, key);
  if (attribute === undefined) return undefined;
  return {
    column: groupColumn({ attribute }),
    by: attributeName(attribute),
    name: (code) => dictionary.key("value", attribute, Number(code)),
  };
}

const firstMonday = dayNumber(1900, 1, 1)!;

/** Months are few, and named for every one of the ways in which somebody may be found. */
const monthNames = new Map<number, string>();
function monthName(code: Cell): string {
  const month = Number(code);
  const name = monthNames.get(month) ?? firstDayOf(month);
  monthNames.set(month, name);
  return name;
}

/** Calendar periods, named by their first day. Weeks begin on Monday, as 1900-01-01 was one. */
const periods: Readonly<Record<"month" | "week" | "day", DivisionColumn>> = {
  month: {
    column: groupColumn("month"),
    by: "day",
    partOf: (day) => monthNumber(dateOf(day)),
    name: monthName,
  },
  week: {
    column: groupColumn("week"),
    by: "day",
    partOf: (day) => (day - firstMonday - ((day - firstMonday) % 7)) / 7,
    name: (code) => dateOf(Number(code) * 7 + firstMonday),
  },
  day: { column: groupColumn("day"), by: "day", name: (code) => dateOf(Number(code)) },
};
