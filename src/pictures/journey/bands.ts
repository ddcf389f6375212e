import { type Language, say } from "../../core/text.ts";
import { words } from "../../texts/words.ts";
import { type Svg, svg } from "../svg.ts";
import { shortened, wrapped } from "../text-width.ts";
import { colour } from "../tokens.ts";
import type { Columns } from "./columns.ts";
import type { JourneyMap } from "./map.ts";
import { bold, lines, sizes } from "./needs.ts";

/** How much room phases and stage names take above the axis. */
export const bandHead = { phase: 22, name: 46 } as const;

/** Stages as bands from left to right, with their names, and above them the phase each run of stages belongs to. */
export function bands(language: Language, map: JourneyMap, { bands: places }: Columns, height: number): Svg {
  const t = words(language);
  const top = bandHead.phase;
  const stages = places.map(({ stage, left, right }) => {
    const width = right - left;
    const name = say(map.stages[stage]?.name ?? {}, language);
    const [size, indent] = width < 130 ? [sizes.stage, 7] : [13.5, 12];
    const written = wrapped(name, size * bold, width - indent * 2, lines.stage);
    return [
      svg("rect", { x: left, y: top, width, height: height - top, rx: 10, fill: colour("stage") }),
      written.map((line, index) =>
        svg(
          "text",
          {
            x: left + indent,
            y: top + 22 + index * 16,
            "font-size": size,
            "font-weight": 600,
            fill: colour("ink"),
          },
          line,
        ),
      ),
    ];
  });
  const phases = runsByPhase(map, places).map(({ phase, left, right }) => [
    svg("path", { d: `M${left + 1},${top - 5}H${right - 1}`, stroke: colour("line"), "stroke-width": 1.5 }),
    svg(
      "text",
      { x: left + 1, y: top - 11, "font-size": sizes.phase, "font-weight": 500, fill: colour("soft") },
      shortened(t(`phase.${phase}`), sizes.phase, right - left),
    ),
  ]);
  return svg("g", {}, stages, phases);
}

function runsByPhase(map: JourneyMap, places: Columns["bands"]) {
  const runs: { phase: JourneyMap["stages"][number]["phase"]; left: number; right: number }[] = [];
  for (const { stage, left, right } of places) {
    const phase = map.stages[stage]?.phase ?? "during";
    const last = runs.at(-1);
    if (last?.phase === phase) last.right = right;
    else runs.push({ phase, left, right });
  }
  return runs;
}
