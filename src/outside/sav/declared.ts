import type { DeclaredColumn } from "../../core/experience/declared-column.ts";
import type { NumberRange } from "../../core/experience/mapping.ts";
import { BrokenSav } from "./broken-sav.ts";
import { numberText, shownBy } from "./cell-text.ts";
import type { SavColumn } from "./columns.ts";
import type { LongTexts } from "./long-texts.ts";
import type { Numbers } from "./numbers.ts";
import { furtherKinds, type Records } from "./records.ts";
import type { TextReading } from "./sav-encoding.ts";

/** What the file says about its columns, in the texts that their cells have. */
export function declaredOf(
  path: string,
  columns: readonly SavColumn[],
  { variables, labels, further }: Records,
  long: LongTexts,
  numbers: Numbers,
  { wordsOf }: TextReading,
): ReadonlyMap<string, DeclaredColumn> {
  const byPlace = new Map(columns.map((column) => [column.place, column]));
  const labelsOf = new Map<SavColumn, ReadonlyMap<string, string>>();
  for (const record of labels) {
    // One list of labels may be of thousands of variables, so it is read once for each way in which they show their numbers.
    const read = new Map<string, ReadonlyMap<string, string>>();
    for (const place of record.variables) {
      const column = byPlace.get(place);
      if (column === undefined)
        throw new BrokenSav(path, `expected value labels of a variable among the records, got record ${place}`);
      const { type, width } = column.record.format;
      const shown = column.isText ? "text" : `${shownBy(type)} ${width}`;
      const known =
        read.get(shown) ??
        new Map(record.labels.map(([value, label]) => [valueText(column, value), wordsOf(label)] as const));
      read.set(shown, known);
      labelsOf.set(column, known);
    }
  }
  // Levels are said for every piece of a text, each with two further numbers or with one.
  const levelBytes = further.get(furtherKinds.levels) ?? Buffer.alloc(0);
  const places = variables.flatMap(({ width }, at) => (width < 0 ? [] : [at + 1]));
  const pieces = new Map(places.map((place, at) => [place, at]));
  const sizeOfLevel = levelBytes.length === places.length * 8 ? 8 : 12;
  return new Map(
    columns.map((column) => {
      const { name, record } = column;
      const longLabels = long.labels.get(name.toUpperCase())?.map(([value, words]) => [wordsOf(value), wordsOf(words)]);
      const declared: DeclaredColumn = {
        labels: labelsOf.get(column) ?? new Map(longLabels as [string, string][] | undefined),
        level: levelOf(column),
        missing: missingOf(column, long.missing.get(name.toUpperCase()) ?? record.missing.values),
      };
      return [name, declared];
    }),
  );

  function valueText(column: SavColumn, value: Buffer): string {
    const { type, width } = column.record.format;
    return column.isText ? wordsOf(value) : numberText(numbers.double(value, 0), shownBy(type), width);
  }

  function levelOf({ place }: SavColumn): DeclaredColumn["level"] {
    const piece = pieces.get(place);
    // In a damaged file a column may stand where its records have none.
    if (piece === undefined) return null;
    const at = piece * sizeOfLevel;
    return at + 4 > levelBytes.length ? null : (levels[numbers.int32(levelBytes, at)] ?? null);
  }

  function missingOf(column: SavColumn, values: readonly Buffer[]): (string | NumberRange)[] {
    if (column.isText) return values.map(wordsOf);
    // Of times the cells of missing values are empty already.
    if (isEmptiedWhereMissing(column)) return [];
    if (!column.record.missing.isRange) return values.map((value) => valueText(column, value));
    const [low, high, ...others] = values;
    return [rangeOf(low!, high!, numbers), ...others.map((value) => valueText(column, value))];
  }
}

const levels = [null, "nominal", "ordinal", "scale"] as const;

/** Whether cells with a missing value of this column are empty: where they show no plain numbers, which could be compared. */
export const isEmptiedWhereMissing = ({ isText, record }: SavColumn): boolean =>
  !isText && !["number", "digits"].includes(shownBy(record.format.type));

/** A range whose ends may be the lowest and highest number there is, which then has no end. */
export function rangeOf(low: Buffer, high: Buffer, numbers: Numbers): NumberRange {
  const [from, to] = [numbers.double(low, 0), numbers.double(high, 0)];
  const farthest = 1.797e308;
  return {
    from: from <= -farthest ? Number.NEGATIVE_INFINITY : from,
    to: to >= farthest ? Number.POSITIVE_INFINITY : to,
  };
}
