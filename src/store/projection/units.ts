import type { UnitSums } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Variable } from "../../core/insight/variable.ts";
import type { Counting } from "./counting.ts";
import { divisionBy } from "./division.ts";
import { cellToValue, columnOf, customersIn, filterOf, hasValue, query, touchpointIs } from "./query.ts";
import { touchpointCode } from "./variables.ts";

const unitsQuery = query("units");

/** Sums of one answer by unit: "location", "channel" or an attribute. */
export async function unitsOf(counting: Counting, slice: Slice, variable: Variable, unit: string): Promise<UnitSums[]> {
  const { database, dictionary } = counting;
  const column = dictionary.findAnswer(variable.answer, variable.scale);
  const division = divisionBy(dictionary, unit);
  if (column === undefined || division === undefined) return [];
  const touchpoint = touchpointCode(dictionary, dictionary.find("journey", 0, slice.journey), variable.touchpoint);
  const rows = await database.rows(
    unitsQuery({
      unit: division.column,
      column: columnOf(column),
      customers: customersIn(counting),
      value: hasValue(column),
      touchpoint: touchpointIs(touchpoint),
      filter: filterOf(slice, dictionary),
    }),
  );
  // A value is cell + shift, so Σ value = Σ cell + n·shift, and the squares likewise.
  const shift = cellToValue(column);
  return (rows as number[][])
    .map(([code, n, customers, strangers, total, squares]) => ({
      unit: division.name(code!),
      n: n!,
      people: customers! + strangers!,
      sum: total! + n! * shift,
      squares: squares! + 2 * shift * total! + n! * shift * shift,
    }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
}
