import { answerColumns, numbersOf, type Specimen, type SpecimenColumn } from "./specimen.ts";

/**
 * What else the people of each row think: the mean of their other answers, each in standard deviations from its column's
 * mean and turned so that more is better. NaN where they gave no other answer on a scale.
 */
export type Rest = (column: SpecimenColumn) => Float64Array;

export function restOf(specimen: Specimen): Rest {
  const standard = new Map<SpecimenColumn, Float64Array>();
  const sum = new Float64Array(specimen.rows);
  const n = new Int32Array(specimen.rows);
  for (const column of answerColumns(specimen)) {
    const [low, high] = column.meaning.scale;
    const values = standardised(numbersOf(column), (value) => value >= low && value <= high);
    if (column.meaning.reversed) for (let row = 0; row < values.length; row++) values[row] = -values[row]!;
    standard.set(column, values);
    for (let row = 0; row < values.length; row++) {
      if (Number.isNaN(values[row]!)) continue;
      sum[row]! += values[row]!;
      n[row]!++;
    }
  }
  const known = new Map<SpecimenColumn, Float64Array>();
  return (column) => {
    const own = standard.get(column);
    const rest = known.get(column) ?? new Float64Array(specimen.rows);
    if (known.has(column)) return rest;
    known.set(column, rest);
    for (let row = 0; row < rest.length; row++) {
      const mine = own?.[row] ?? Number.NaN;
      rest[row] = Number.isNaN(mine) ? sum[row]! / n[row]! : (sum[row]! - mine) / (n[row]! - 1);
    }
    return rest;
  };
}

/** Values within a scale in standard deviations from their mean; NaN for the others, and for all where none varies. */
function standardised(values: Float64Array, isWithin: (value: number) => boolean): Float64Array {
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (const value of values) {
    if (!isWithin(value)) continue;
    n++;
    const off = value - mean;
    mean += off / n;
    squares += off * (value - mean);
  }
  const deviation = Math.sqrt(squares / (n - 1));
  for (let row = 0; row < values.length; row++) {
    values[row] = isWithin(values[row]!) && deviation > 0 ? (values[row]! - mean) / deviation : Number.NaN;
  }
  return values;
}
