import { pearson } from "../measures/drivers/correlation.ts";
import { falseAlarm, statistics } from "./false-alarm.ts";
import type { Finding } from "./finding.ts";
import { answerColumns, columnsAs, numbersOf, type Specimen } from "./specimen.ts";

/**
 * An answer with which the outcome worsens as it betters: Pearson's r of the answer (more is better) with the outcome (more is
 * better) lies below 0 with its whole interval, at the false-alarm rate over all answers and outcomes. Mostly the scale runs
 * the other way, or those who had trouble and were helped are the ones who were asked.
 */
export function unexpectedDirection(specimen: Specimen): Finding[] {
  const outcomes = columnsAs(specimen, "outcome");
  const answers = answerColumns(specimen);
  const comparisons = outcomes.length * answers.length;
  const confidence = 1 - (2 * falseAlarm) / comparisons;
  return outcomes.flatMap((outcome) => {
    const { kind, good } = outcome.meaning;
    const happened = numbersOf(outcome);
    return answers.flatMap((column) => {
      const { scale, reversed } = column.meaning;
      const [x, y]: [number[], number[]] = [[], []];
      for (const [row, value] of numbersOf(column).entries()) {
        if (!(value >= scale[0] && value <= scale[1]) || Number.isNaN(happened[row]!)) continue;
        x.push(reversed ? -value : value);
        y.push(good ? happened[row]! : -happened[row]!);
      }
      const { value, high, n } = pearson(x, y, confidence);
      if (value === null || high === null || high >= 0) return [];
      return [
        {
          code: "unexpected-direction",
          column: column.name,
          rows: Math.round((n / specimen.rows) * specimen.of),
          facts: {
            rule: statistics(comparisons),
            ...{ kind: "correlation", outcome: kind, r: value, atMost: high, n, reversed },
          },
        },
      ];
    });
  });
}
