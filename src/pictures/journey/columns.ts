import { wrapped } from "../text-width.ts";
import type { Stone } from "./stones.ts";

/** Where everything stands in a journey drawn from left to right, in pixels. */
export interface Columns {
  readonly width: number;
  /** Left of this stand the words of axis and lanes. */
  readonly gutter: number;
  /** Distance from touchpoint to touchpoint. */
  readonly spacing: number;
  /** Names stand level while there is room, and lean when there are many touchpoints. */
  readonly lean: boolean;
  /** The middle of each stone's column. */
  readonly x: readonly number[];
  readonly bands: readonly { readonly stage: number; readonly left: number; readonly right: number }[];
  /** Names in lines, one entry per stone. */
  readonly names: readonly (readonly string[])[];
}

export const nameSize = 12;
const betweenStages = 8;
const narrowest = 26;
const roomy = 64;

/** Places `stones` over `width` pixels; wider when there are more of them than can be told apart. */
export function columns(stones: readonly Stone[], wanted: number, gutter: number): Columns {
  const stages = [...new Set(stones.map(({ stage }) => stage))];
  const gaps = (stages.length - 1) * betweenStages;
  const spacing = Math.max(narrowest, (wanted - gutter - gaps) / Math.max(1, stones.length));
  const lean = spacing < roomy;

  let left = gutter;
  const x: number[] = [];
  const bands = stages.map((stage) => {
    const inside = stones.filter((stone) => stone.stage === stage).length;
    const band = { stage, left, right: left + inside * spacing };
    for (let index = 0; index < inside; index += 1) x.push(left + (index + 0.5) * spacing);
    left = band.right + betweenStages;
    return band;
  });
  const names = stones.map(({ name }) =>
    lean ? wrapped(name, nameSize, 168, 1) : wrapped(name, nameSize, spacing - 4, 5),
  );
  return { width: gutter + stones.length * spacing + gaps, gutter, spacing, lean, x, bands, names };
}
