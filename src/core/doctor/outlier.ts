import { type Finding, form } from "./finding.ts";
import { numbersMet, type Specimen } from "./specimen.ts";

const fewestRows = 30;
/** A column with fewer different numbers is a scale or a code list, for which other checks are made. */
const fewestNumbers = 15;
/** How many times the middle half's width a number must lie beyond it, and beyond the number before it. */
const beyond = 10;
const named = 5;

/**
 * Numbers that cannot belong to the others: beyond the middle half of the rows by ten times its width, and again as far
 * from the next number as that half is wide. A test of form: no usual distribution with thin or exponential tails reaches
 * so far within a million rows; sums of money may, and are then worth a look.
 */
export function outlier({ columns }: Specimen): Finding[] {
  return columns
    .filter(({ meaning }) => meaning.as === "attribute" || meaning.as === "answer")
    .flatMap((column) => {
      const met = numbersMet(column);
      const rows = met.reduce((sum, { rows }) => sum + rows, 0);
      if (rows < fewestRows || met.length < fewestNumbers) return [];
      const [q1, q3] = [quantile(met, rows / 4), quantile(met, (3 * rows) / 4)];
      const width = q3 - q1;
      if (width === 0) return [];
      const high = met.findIndex(
        ({ number }, at) => number > q3 + beyond * width && number - met[at - 1]!.number > width,
      );
      const low = met.findLastIndex(
        ({ number }, at) => number < q1 - beyond * width && met[at + 1]!.number - number > width,
      );
      const far = met.filter((_, at) => (high >= 0 && at >= high) || at <= low);
      if (far.length === 0) return [];
      return [
        {
          code: "outlier",
          column: column.name,
          rows: far.reduce((sum, { rows }) => sum + rows, 0),
          facts: {
            rule: form,
            values: far.slice(0, named).map(({ number, rows }) => ({ value: String(number), rows })),
            others: Math.max(0, far.length - named),
            middle: [q1, q3],
          },
        },
      ];
    });
}

function quantile(met: readonly { readonly number: number; readonly rows: number }[], rank: number): number {
  let before = 0;
  for (const { number, rows } of met) {
    before += rows;
    if (before >= rank) return number;
  }
  return Number.NaN;
}
