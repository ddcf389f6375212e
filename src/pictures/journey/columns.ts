import type { Language } from "../../core/text.ts";
import { wrapped } from "../text-width.ts";
import { leaning } from "./leaning.ts";
import type { JourneyMap } from "./map.ts";
import { betweenNames, headNeeds, lines, nameNeeds, ownerNeeds, sizes } from "./needs.ts";
import { runsByStage } from "./neighbours.ts";
import { spread, sum } from "./spread.ts";
import type { Stone } from "./stones.ts";

/** Where everything stands in a journey drawn from left to right, in pixels. */
export interface Columns {
  readonly width: number;
  /** Left of this stand the words of axis and lanes. */
  readonly gutter: number;
  /** The column of each stone: its middle and its width. */
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  /** The width of the narrowest column, which marks and figures keep to. */
  readonly narrowest: number;
  /** Names stand level while there is room for their words, and lean when there are many touchpoints. */
  readonly lean: boolean;
  readonly bands: readonly { readonly stage: number; readonly left: number; readonly right: number }[];
  /** Names in lines, one entry per stone. */
  readonly names: readonly (readonly string[])[];
}

const betweenStages = 8;
/** Room for the words of axis and lanes. */
export const gutter = 76;
const least = { level: 44, lean: 26 } as const;

/**
 * Places `stones` over `wanted` pixels: in equal columns, as far as the names of touchpoints, stages, phases and owners
 * stand whole in them. Where they do not, owners lean first, then names do too, then the picture grows wider.
 */
export function columns(
  language: Language,
  map: JourneyMap,
  stones: readonly Stone[],
  wanted: number,
  gutter: number,
): Columns {
  const stages = runsByStage(stones);
  const room = wanted - gutter - (stages.length - 1) * betweenStages;
  const [heads, owners] = [headNeeds(language, map, stones), ownerNeeds(stones)];
  const names = nameNeeds(stones, lines.name);
  const ways = [
    { lean: false, needs: [...nameNeeds(stones, 3), ...heads, ...owners] },
    { lean: false, needs: [...names, ...heads, ...owners] },
    { lean: false, needs: [...names, ...heads] },
    { lean: true, needs: heads },
  ].map(({ lean, needs }) => {
    return { lean, widths: spread(stones.length, needs, lean ? least.lean : least.level, room) };
  });
  const { lean, widths } = ways.find(({ widths }) => sum(widths) < room + 1) ?? ways.at(-1)!;
  return placed(stones, widths, { gutter, lean });
}

/** The same without names: a strip to find one's way by. */
export function slimColumns(stones: readonly Stone[], wanted: number): Columns {
  const room = wanted - (runsByStage(stones).length - 1) * betweenStages;
  return placed(stones, spread(stones.length, [], least.lean, room), { gutter: 0, lean: true });
}

function placed(
  stones: readonly Stone[],
  widths: readonly number[],
  { gutter, lean }: Pick<Columns, "gutter" | "lean">,
): Columns {
  const bands = runsByStage(stones).map(({ from, to }, index) => {
    const left = gutter + sum(widths.slice(0, from)) + index * betweenStages;
    return { stage: stones[from]!.stage, left, right: left + sum(widths.slice(from, to + 1)), from };
  });
  const columns = widths.map((width, index) => {
    const { left, from } = bands.findLast((band) => band.from <= index)!;
    return { x: left + sum(widths.slice(from, index)) + width / 2, width };
  });
  const narrowest = Math.min(...widths);
  const names = stones.map(({ name }, index) => {
    const { x, width } = columns[index]!;
    return lean ? leaning(name, sizes.name, x, narrowest) : wrapped(name, sizes.name, width - betweenNames, lines.name);
  });
  return { width: bands.at(-1)?.right ?? gutter, gutter, columns, narrowest, lean, bands, names };
}
