import { type Language, say } from "../../core/text.ts";
import { measureName } from "../../texts/measure-name.ts";
import { words } from "../../texts/words.ts";
import { type Svg, svg } from "../svg.ts";
import { against } from "./against.ts";
import { bandHead, bands } from "./bands.ts";
import { changes } from "./changes.ts";
import { type Columns, columns, gutter, slimColumns } from "./columns.ts";
import { counts } from "./counts.ts";
import { type Field, felt, ground, markY, stoneMark } from "./felt.ts";
import { type DrawLane, type LaneName, laneNames, usualLanes } from "./lane.ts";
import type { JourneyMap } from "./map.ts";
import { nameBelow, namesHeight } from "./names.ts";
import { owners, suppliers } from "./owner-lanes.ts";
import { promises } from "./promises.ts";
import { above, type JourneyPictureOptions, stepDrawing, stepLink } from "./step.ts";
import { stonesOf } from "./stones.ts";

/**
 * The journey from left to right: stages as bands, what was felt as a line with its interval at each touchpoint, broken
 * where nobody measures, verdicts as shapes, and below it names, how expectation was met, owners and n.
 */
export function journeyPicture(language: Language, map: JourneyMap, options: JourneyPictureOptions): Svg {
  const { slim = false, lanes = usualLanes } = options;
  const { stones, axis } = stonesOf(language, map);
  const at = slim ? slimColumns(stones, options.width) : columns(language, map, stones, options.width, gutter);
  const t = words(language);

  const unknown = stones.some((stone) => stone.felt === null) ? (slim ? 26 : 44) : 0;
  const field: Field = {
    top: slim ? 26 : bandHead.phase + bandHead.name + 26,
    height: options.height ?? (slim ? 64 : 264),
    unknown,
  };
  let y = field.top + field.height + unknown + 8;
  const rows: Svg[] = [];
  const names = y;
  if (!slim) {
    y += namesHeight(at, stones);
    for (const lane of [changes, ...laneNames.filter((name) => lanes.includes(name)).map((name) => draw[name])]) {
      const { height, drawing } = lane(language, stones, at, y, map);
      rows.push(drawing);
      y += height;
    }
  }

  const bottom = y;
  const top = slim ? 2 : bandHead.phase + bandHead.name - 4;
  const links = stones.map((stone, index) => {
    const { x, width } = at.columns[index]!;
    const mark = { x, y: markY(stone, field) };
    const area = { x: x - width / 2 + 1, y: top, width: width - 2, height: bottom - top - 3 };
    return stepLink(stone, index, area, mark, options);
  });
  const drawings = stones.map((stone, index) => {
    const drawn = [
      ...stoneMark(stone, at.columns[index]!.x, field, at.narrowest),
      ...(slim ? [] : nameBelow(stone, index, at, names)),
    ];
    return stepDrawing(stone, drawn, options);
  });

  const title = t("picture.journey", { name: say(map.name, language) });
  const description = t("picture.journeyDescription", {
    stages: at.bands.length,
    touchpoints: stones.length,
    measure:
      map.measure === null ? t("reason.not-measured") : measureName(language, map.measure.key, {}, [map.measure.range]),
  });
  return svg(
    "svg",
    {
      viewBox: `0 0 ${Math.ceil(at.width)} ${Math.ceil(bottom)}`,
      width: Math.ceil(at.width),
      height: Math.ceil(bottom),
      role: options.href === undefined ? "img" : "group",
      "aria-label": `${title}. ${description}`,
      class: "polku-journey",
    },
    slim ? slimBands(at, bottom) : bands(language, map, at, bottom),
    slim ? null : ground(language, axis, stones, at, field),
    links,
    above(options, felt(stones, at, field), rows, drawings),
  );
}

const draw: Record<LaneName, DrawLane> = { against, owners, suppliers, promises, counts };

const slimBands = (at: Columns, height: number): Svg[] =>
  at.bands.map(({ left, right }) =>
    svg("rect", { x: left, y: 0, width: right - left, height, rx: 8, fill: "var(--polku-stage, #f2eee7)" }),
  );
