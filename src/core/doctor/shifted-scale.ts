import { falseAlarm, statistics } from "./false-alarm.ts";
import type { Finding } from "./finding.ts";
import { answerColumns, numbersMet, rowsWith, type Specimen } from "./specimen.ts";

/** An end of a scale that fewer than this give is rare enough to be missing by chance in a small file. */
const rarest = 0.05;

/**
 * Answers that run from one beside the scale's beginning to one before its end: 0–4 where the mapping says 1–5. The end
 * that nobody gave must be missing beyond chance: if only one in twenty gave it, it would be missing with probability
 * 0.95ⁿ, and that must be below the false-alarm rate over all columns.
 */
export function shiftedScale(specimen: Specimen): Finding[] {
  const columns = answerColumns(specimen);
  return columns.flatMap((column) => {
    const { scale } = column.meaning;
    const [low, high] = scale;
    const met = numbersMet(column);
    const n = met.reduce((sum, { rows }) => sum + rows, 0);
    const isBeyondChance = (1 - rarest) ** n < falseAlarm / columns.length;
    const at = (number: number) => rowsWith(column, (other) => other === number);
    const among = (from: number, to: number) => met.every(({ number }) => number >= from && number <= to);
    const by = among(low - 1, high - 1) ? -1 : among(low + 1, high + 1) ? 1 : 0;
    const [beyond, unused] = by < 0 ? [low - 1, high] : [high + 1, low];
    if (by === 0 || !isBeyondChance || at(beyond) < rarest * n) return [];
    return [
      {
        code: "shifted-scale",
        column: column.name,
        rows: at(beyond),
        facts: { rule: statistics(columns.length), scale, found: [low + by, high + by], beyond, unused, n },
      },
    ];
  });
}
