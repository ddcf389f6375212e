import { type Finding, form } from "./finding.ts";
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
export function missingCode({ columns }: Specimen): Finding[] {
  return columns.filter(({ meaning }) => meaning.as === "answer" || meaning.as === "attribute").flatMap(codesIn);
}

function codesIn(column: SpecimenColumn): Finding[] {
  const met = numbersMet(column);
  const others = met.filter(({ number }) => !usual.has(number)).map(({ number }) => number);
  const [low, high] = [others[0], others.at(-1)];
  if (others.length < 3 || low === undefined || high === undefined) return [];
  const width = high - low;
  const isApart = (number: number) => number > high + width || (number < low && (low >= 0 || number < low - width));
  return met
    .filter(({ number, rows }) => usual.has(number) && rows >= 3 && isApart(number))
    .map(({ number, rows }) => ({
      code: "missing-code",
      column: column.name,
      rows,
      facts: { rule: form, value: number, low, high },
    }));
}
