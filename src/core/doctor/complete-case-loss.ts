import { count, type Finding } from "./finding.ts";
import { answerColumns, numbersOf, type Specimen } from "./specimen.ts";

/** Losing more than half of the rows changes whom the result is about. */
const mostLost = 0.5;
const fewestColumns = 3;

/**
 * How many rows a reading of complete rows only would lose: said when more than half of those with an answer lack another.
 * A count, not a test. Drivers here need no complete rows, but other programs may.
 */
export function completeCaseLoss(specimen: Specimen): Finding[] {
  const columns = answerColumns(specimen).filter(({ meaning }) => meaning.touchpoint !== null);
  if (columns.length < fewestColumns) return [];
  const values = columns.map(numbersOf);
  let [answered, complete] = [0, 0];
  for (let row = 0; row < specimen.rows; row++) {
    const said = values.reduce((many, column) => (Number.isNaN(column[row]!) ? many : many + 1), 0);
    if (said > 0) answered++;
    if (said === columns.length) complete++;
  }
  const lost = answered - complete;
  if (answered === 0 || lost / answered <= mostLost) return [];
  return [
    {
      code: "complete-case-loss",
      rows: Math.round((lost / specimen.rows) * specimen.of),
      facts: { rule: count, kind: "rows", answered, complete, touchpoints: columns.length },
    },
  ];
}
