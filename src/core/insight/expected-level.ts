import { type Figure, peopleOf } from "../measures/estimate.ts";
import type { AnswerCounts } from "./counts.ts";
import { byName } from "./figures.ts";

/**
 * What was expected, as an index 0–100 of the scale that satisfaction was asked on: what was felt minus the mean gap
 * between experienced and expected, 100 · (mean gap) / (width of the scale). The interval is that of the gap, so that
 * felt and expected drawn on one axis lie exactly the gap apart. Null where expectation was not asked as a pair on that
 * same scale: a direct "better or worse than expected" has no level.
 */
export function expectedLevel(
  answers: readonly AnswerCounts[],
  figures: Readonly<Record<string, Figure>>,
): Figure | null {
  const named = new Map(byName(answers));
  const widthOf = (answer: string) => {
    const [min, max] = named.get(answer)?.scale ?? [0, Number.NaN];
    return max - min;
  };
  const [felt, gap] = [figures["satisfaction.index"], figures["expectation.meanGap"]];
  const width = widthOf("satisfaction");
  if (felt === undefined || gap === undefined || widthOf("expectation") !== 2 * width) return null;
  if (!felt.ok || !gap.ok) return gap.ok ? felt : gap;
  const level = (difference: number) => Math.min(100, Math.max(0, felt.estimate.value - (100 * difference) / width));
  const { value, low, high, n, weighted } = gap.estimate;
  return {
    ok: true,
    label: gap.label,
    estimate: {
      value: level(value),
      low: level(high),
      high: level(low),
      n,
      ...peopleOf(gap.estimate),
      unit: "index",
      method: "what was felt minus the mean gap",
      weighted,
    },
  };
}
