import type { Warning } from "../insight/audit-value.ts";
import { pearson } from "../measures/correlation.ts";
import { falseAlarm } from "./false-alarm.ts";
import { answerColumns, numbersOf, type Specimen } from "./specimen.ts";

/**
 * An answer with which the outcome worsens as it betters: Pearson's r of the answer (more is better) with the outcome (more is
 * better) lies below 0 with its whole interval, at the false-alarm rate over all answers and outcomes. Mostly the scale runs
 * the other way, or those who had trouble and were helped are the ones who were asked.
 */
export function unexpectedDirection(specimen: Specimen): Warning[] {
  const outcomes = specimen.columns.filter(({ meaning }) => meaning.as === "outcome");
  const answers = answerColumns(specimen);
  const confidence = 1 - (2 * falseAlarm) / (outcomes.length * answers.length);
  return outcomes.flatMap((outcome) => {
    if (outcome.meaning.as !== "outcome") return [];
    const { kind, good } = outcome.meaning;
    const happened = numbersOf(outcome);
    return answers.flatMap((column) => {
      const { scale, reversed, touchpoint } = column.meaning;
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
          ...(touchpoint !== null && { touchpoint }),
          rows: n,
          message: `the better the answer, the ${good ? "rarer" : "commoner"} the outcome ${kind} (r ${value.toFixed(2)}, at most ${high.toFixed(2)}, n ${n})`,
          suggestion: "see whether the scale or the outcome runs the other way; else whom the question was put to",
        },
      ];
    });
  });
}
