import { dateOf, dayNumber, firstDayOf, monthNumber } from "../../core/calendar.ts";
import type { Division } from "../../core/insight/counts.ts";
import { attributeName, type Dictionary } from "./dictionary.ts";
import type { Cell } from "./duckdb.ts";
import { groupColumn, partColumn, type Sql } from "./query.ts";

/** What a slice can be divided by: a column, or what is made of one, and what its codes are called. */
export interface DivisionColumn {
  readonly column: Sql;
  /** The same where histories are held: the column's name, and the code that is made of a cell where it is not the cell. */
  readonly by: string;
  readonly partOf?: (cell: number) => number;
  readonly name: (code: Cell) => string;
  /** The code of what is called so; undefined where it was never told. */
  readonly codeOf?: (name: string) => number | undefined;
}

/** What a division is by; undefined when nothing of that name was ever told. */
export const divisionColumn = (dictionary: Dictionary, division: Division): DivisionColumn | undefined =>
  "period" in division
    ? periods[division.period]
    : putTogether(divisionBy(dictionary, division.attribute), division.into);

/** "channel", "location" or an attribute's key; undefined when nothing of that name was ever told. */
export function divisionBy(dictionary: Dictionary, key: string): DivisionColumn | undefined {
  if (key === "channel" || key === "location") {
    return {
      ...{ column: groupColumn(key), by: key, name: (code) => dictionary.key(key, 0, Number(code)) },
      codeOf: (name) => dictionary.find(key, 0, name),
    };
  }
  const attribute = dictionary.find("attribute", 0, key);
  if (attribute === undefined) return undefined;
  return {
    column: groupColumn({ attribute }),
    by: attributeName(attribute),
    name: (code) => dictionary.key("value", attribute, Number(code)),
    codeOf: (name) => dictionary.find("value", attribute, name),
  };
}

/** The same with values put together, as `into` names them; a value that it does not name lies in no part. */
function putTogether(
  division: DivisionColumn | undefined,
  into: Readonly<Record<string, string>> | undefined,
): DivisionColumn | undefined {
  if (division === undefined || into === undefined) return division;
  const names = [...new Set(Object.values(into))];
  const parts = Object.entries(into).flatMap(([value, name]) => {
    const code = division.codeOf?.(value);
    return code === undefined ? [] : [[code, names.indexOf(name)] as const];
  });
  if (parts.length === 0) return undefined;
  const partOf = new Map(parts);
  return {
    column: partColumn(division.column, parts),
    by: division.by,
    partOf: (cell) => partOf.get(cell) ?? -1,
    name: (part) => names[Number(part)]!,
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
