import type { JumpLane } from "../../../core/survey/editing/jump-lanes.ts";

/** Beside one question: the jumps that begin, pass by and end there, each in its lane. What they say stands in the question's own words. */
export function LaneGutter({
  lanes,
  at,
  widest,
}: {
  readonly lanes: readonly JumpLane[];
  readonly at: number;
  readonly widest: number;
}) {
  if (widest === 0) return null;
  const here = lanes.filter(({ from, to }) => from <= at && at <= to);
  return (
    <span className={`survey-lanes survey-lanes-${Math.min(widest, 6)}`} aria-hidden="true">
      {here.map(({ from, to, lane }) => {
        const how = at === from ? "begins" : at === to ? "ends" : "passes";
        return (
          <span
            key={`${from} ${to} ${lane}`}
            className={`survey-lane survey-lane-${Math.min(lane, 5)} survey-lane-${how}`}
          />
        );
      })}
    </span>
  );
}
