import type { Language } from "../../core/text.ts";
import { type Columns, columns, gutter } from "./columns.ts";
import type { JourneyMap } from "./map.ts";
import { runsByStage } from "./neighbours.ts";
import { ownersStandLevel } from "./owner-lanes.ts";
import { sum } from "./spread.ts";
import { type Stone, stonesOf } from "./stones.ts";

/** A journey in parts, a sheet of paper each, and how wide all of them are drawn: the narrower, the larger their letters. */
export interface Sheets {
  readonly maps: readonly JourneyMap[];
  readonly width: number;
}

/** Widths at which a sheet may be drawn, in pixels; at the last, names are still read from a step away. */
const widths = [1040, 1120, 1200, 1280, 1360, 1440] as const;
const widest = widths.at(-1)!;

type Stones = readonly Stone[];

/**
 * The journey on as few sheets as it needs for its names to stand level, divided between stages and about equally. Only a
 * stage that is too long for a sheet is divided itself. All sheets have the axis of the whole.
 */
export function sheets(language: Language, map: JourneyMap): Sheets {
  const { stones } = stonesOf(language, map);
  const levelAt = (width: number, some: Stones): Columns | null => {
    const at = columns(language, map, some, width, gutter);
    return at.lean || at.width > width + 1 ? null : at;
  };
  const fits = (some: Stones) => levelAt(widest, some) !== null;
  const stages = runsByStage(stones).flatMap(({ from, to }) => divided(stones.slice(from, to + 1), fits));
  const fewest = packed(stages, fits);
  const parts = equally(stages, fewest, fits);
  const level = widths.flatMap((width) => {
    const placed = parts.map((part) => levelAt(width, part));
    if (!placed.every((at) => at !== null)) return [];
    return [{ width, ownersToo: parts.every((part, index) => ownersStandLevel(part, placed[index]!)) }];
  });
  return {
    maps: parts.map((part) => ({ ...map, stages: stagesOf(map, part) })),
    width: (level.find(({ ownersToo }) => ownersToo) ?? level[0])?.width ?? widest,
  };
}

/** Stages one after another, as many on a sheet as there is room for, and at least one. */
function packed(stages: readonly Stones[], fits: (stones: Stones) => boolean): Stones[] {
  const sheets: Stones[] = [];
  for (const stage of stages) {
    const both = [...(sheets.at(-1) ?? []), ...stage];
    if (sheets.length > 0 && fits(both)) sheets[sheets.length - 1] = both;
    else sheets.push(stage);
  }
  return sheets;
}

/** No more sheets than `fewest`, the fullest of them as empty as can be. */
function equally(stages: readonly Stones[], fewest: Stones[], fits: (stones: Stones) => boolean): Stones[] {
  const count = sum(stages.map(({ length }) => length));
  for (let most = Math.ceil(count / fewest.length); most < count; most += 1) {
    const sheets = packed(stages, (stones) => stones.length <= most && fits(stones));
    if (sheets.length === fewest.length) return sheets;
  }
  return fewest;
}

/** A stage in as few equal parts as fit. */
function divided(stage: Stones, fits: (stones: Stones) => boolean): Stones[] {
  for (let parts = 1; ; parts += 1) {
    const long = Math.ceil(stage.length / parts);
    const divided = Array.from({ length: Math.ceil(stage.length / long) }, (_, part) =>
      stage.slice(part * long, (part + 1) * long),
    );
    if (long === 1 || divided.every(fits)) return divided;
  }
}

/** The stages that these stones are of, with no other touchpoints. */
const stagesOf = ({ stages }: JourneyMap, stones: Stones): JourneyMap["stages"] =>
  runsByStage(stones).map(({ from, to }) => ({
    ...stages[stones[from]!.stage]!,
    touchpoints: stones.slice(from, to + 1).map(({ key }) => key),
  }));
