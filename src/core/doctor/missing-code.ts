import type { Warning } from "../insight/audit-value.ts";
import { numbersMet, type Specimen, type SpecimenColumn } from "./specimen.ts";

/** What statistics programs and survey tools write where nothing was said. */
const usual = new Set([
  -1, -2, -7, -8, -9, -77, -88, -97, -98, -99, -999, -998, -997, -9999, 66, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999,
  7777, 8888, 9998, 9999, 99999,
]);

/**
 * A usual code for "no answer" that stands apart from everything else in its column: further from the other numbers than
 * they are from each other, and in at least three rows. A test of form: in a column of answers, ages or sums without such a
 * code it cannot speak up, whatever chance brings, as long as −99 or 999 is not itself a possible value.
 */
export function missingCode({ columns }: Specimen): Warning[] {
  return columns
    .filter(({ meaning }) => meaning.as === "answer" || meaning.as === "attribute")
    .flatMap((column) => codesIn(column).map(({ number, rows }) => warningOf(column, number, rows)));
}

function codesIn(column: SpecimenColumn): { readonly number: number; readonly rows: number }[] {
  const met = numbersMet(column);
  const others = met.filter(({ number }) => !usual.has(number)).map(({ number }) => number);
  const [low, high] = [others[0], others.at(-1)];
  if (others.length < 3 || low === undefined || high === undefined) return [];
  const width = high - low;
  return met.filter(
    ({ number, rows }) =>
      usual.has(number) && rows >= 3 && (number > high + width || (number < low && (low >= 0 || number < low - width))),
  );
}

function warningOf({ name, meaning }: SpecimenColumn, number: number, rows: number): Warning {
  const touchpoint = meaning.as === "answer" ? meaning.touchpoint : null;
  return {
    code: "missing-code",
    column: name,
    ...(touchpoint !== null && { touchpoint }),
    rows,
    message: `${number} stands far from every other number of the column, as codes for "no answer" do`,
    suggestion: `write missing: [${number}]`,
  };
}
