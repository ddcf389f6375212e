import { type Language, say } from "../../core/text.ts";
import { words } from "../../texts/words.ts";
import { besideMark, doubtMark, verdictMark } from "../marks.ts";
import { type Axis, placeOn, ticks } from "../scale.ts";
import { type Svg, svg } from "../svg.ts";
import { textWidth } from "../text-width.ts";
import { colour } from "../tokens.ts";
import { againstBar, reachOf } from "./against.ts";
import { hatch } from "./hatch.ts";
import { usualLanes } from "./lane.ts";
import type { JourneyMap } from "./map.ts";
import { runsByStage } from "./neighbours.ts";
import { down, type Point, runsOf } from "./path.ts";
import { rowText } from "./row-text.ts";
import { type Area, above, type DownwardsOptions, stepDrawing, stepLink } from "./step.ts";
import { type Stone, stonesOf } from "./stones.ts";
import { strokes } from "./strokes.ts";

const leastRow = 58;
const betweenRows = 16;
const head = 44;
const foot = 6;
const betweenStages = 8;
/** Room for how expectation was met, at the right end of the rows. */
const againstWidth = 34;

/** The journey from top to bottom, for a narrow screen: a row for each touchpoint, its name beside the line. */
export function journeyDownwards(language: Language, map: JourneyMap, options: DownwardsOptions): Svg {
  const { stones: all, axis } = stonesOf(language, map);
  const { stage } = options;
  const stones = stage === undefined ? all : all.filter((stone) => stone.stage === stage);
  const t = words(language);
  const { width, lanes = usualLanes } = options;
  const showsAgainst = lanes.includes("against") && all.some(({ against }) => against !== null);
  const left = Math.round(width * 0.46);
  const right = width - 26 - (showsAgainst ? againstWidth : 0);
  const xOf = (place: number) => left + (right - left) * place;
  const rows = stones.map((stone) => {
    const text = rowText(language, stone, left - 26, lanes);
    return { stone, text, height: Math.max(leastRow, text.height + betweenRows) };
  });

  let bottom = 26 - betweenStages;
  const placed: { stone: Stone; y: number; row: (typeof rows)[number] }[] = [];
  const stages = runsByStage(stones).map(({ from, to }) => {
    const top = bottom + betweenStages;
    bottom = top + head;
    for (const row of rows.slice(from, to + 1)) {
      placed.push({ stone: row.stone, y: bottom + row.height / 2, row });
      bottom += row.height;
    }
    bottom += foot;
    const { name = {}, phase = "during" } = map.stages[stones[from]!.stage] ?? {};
    return [
      svg("rect", { x: 0, y: top, width, height: bottom - top, rx: 12, fill: colour("stage") }),
      svg(
        "text",
        { x: 14, y: top + 27, "font-size": 15, "font-weight": 600, fill: colour("ink") },
        say(name, language),
      ),
      svg(
        "text",
        { x: width - 14, y: top + 27, "font-size": 12, "text-anchor": "end", fill: colour("soft") },
        t(`phase.${phase}`),
      ),
      ...grid(language, axis, xOf, top + head, bottom - foot),
    ];
  });
  const scale =
    axis !== null &&
    ticks(language, axis).map(({ value, text }) => {
      const x = xOf(placeOn(axis, value));
      return svg("text", { x, y: 16, "font-size": 11.5, "text-anchor": "middle", fill: colour("soft") }, text);
    });

  const unexplored = placed.map(({ stone, y, row: { height } }) => {
    const area = { x: left - 8, y: y - height / 2 + 3, width: right - left + 16, height: height - 6 };
    return stone.verdict === "blind" && hatch(area);
  });
  const links = placed.map(({ stone, y, row: { height } }, index) => {
    const area = { x: 2, y: y - height / 2 + 1, width: width - 4, height: height - 2 };
    return stepLink(stone, index, area, { x: xOf(stone.felt?.value ?? 0), y }, options);
  });
  const reach = reachOf(all.map(({ against }) => against));
  const drawings = placed.map(({ stone, y, row: { text } }) => {
    const mark =
      stone.felt === null
        ? unknown(language, stone, (left + right) / 2, y)
        : known(stone, { x: xOf(stone.felt.value), y }, [xOf(stone.felt.low), xOf(stone.felt.high)], right);
    const area = { x: width - againstWidth + 2, y: y - 22, width: 18, height: 44 };
    const met = stone.against === null || !showsAgainst ? [] : beside(againstBar(stone.against, reach, area), area);
    return stepDrawing(stone, [...text.drawn(14, y - text.height / 2), ...mark, ...met], options);
  });
  return svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${bottom}`,
      width,
      height: bottom,
      role: options.href === undefined ? "img" : "group",
      "aria-label": t("picture.journey", { name: say(map.name, language) }),
      class: "polku-journey",
    },
    scale,
    stages,
    unexplored,
    links,
    above(options, ...feltDownwards(placed, xOf), drawings),
  );
}

const grid = (language: Language, axis: Axis | null, xOf: (place: number) => number, top: number, bottom: number) =>
  axis === null
    ? []
    : ticks(language, axis).map(({ value }) =>
        svg("path", { d: `M${xOf(placeOn(axis, value))},${top}V${bottom}`, stroke: colour("line") }),
      );

/** Intervals, what was expected, what was felt, and the way across what is not known. */
function feltDownwards(placed: readonly { stone: Stone; y: number }[], xOf: (place: number) => number) {
  const feltPoint = ({ stone, y }: { stone: Stone; y: number }): Point => ({ x: xOf(stone.felt?.value ?? 0), y });
  const expectedPoint = ({ stone, y }: { stone: Stone; y: number }): Point => ({ x: xOf(stone.expected ?? 0), y });
  const bars = placed.map(
    ({ stone: { felt }, y }) =>
      felt !== null &&
      svg("rect", {
        x: xOf(felt.low) - 1,
        y: y - 13,
        width: xOf(felt.high) - xOf(felt.low) + 2,
        height: 26,
        rx: 6,
        fill: colour("band"),
      }),
  );
  const expected = runsOf(placed, ({ stone }) => stone.expected !== null).map((run) =>
    svg("path", { d: down(run.map(expectedPoint)), ...strokes.expected }),
  );
  const runs = runsOf(placed, ({ stone }) => stone.felt !== null);
  const lines = runs.map((run) => svg("path", { d: down(run.map(feltPoint)), ...strokes.felt }));
  const breaks = runs
    .slice(1)
    .map((run, index) =>
      svg("path", { d: down([feltPoint(runs[index]!.at(-1)!), feltPoint(run[0]!)]), ...strokes.unknown }),
    );
  const beside = placed.flatMap(({ stone, y }) =>
    stone.beside === null ? [] : [besideMark({ x: xOf(stone.beside), y })],
  );
  return [bars, expected, breaks, lines, beside];
}

/** The figure stands beside its interval, for the line runs above and below. */
function known(stone: Stone, at: Point, ends: readonly [low: number, high: number], right: number): Svg[] {
  const beyond = Math.max(ends[1], at.x + 9) + 7;
  const wide = textWidth(stone.label, 13) + (stone.doubted ? 16 : 0);
  const onLeft = beyond + wide > right + 20;
  const x = onLeft ? Math.min(ends[0], at.x - 9) - 7 : beyond;
  const label = { "font-size": 13, "font-weight": 600, "text-anchor": onLeft ? "end" : "start", fill: colour("ink") };
  const mark = doubtMark(onLeft ? x - wide + 5 : x + wide - 5, at.y);
  return [
    verdictMark(stone.verdict, at.x, at.y),
    svg("text", { x, y: at.y + 4.5, ...label }, stone.label),
    ...(stone.doubted ? [mark] : []),
  ];
}

/** Beside names there is room for two words: why something is withheld stands in the legend. */
const shortForms: Partial<Record<Stone["verdict"], "" | ".mark">> = {
  ...{ "too-few": ".mark", unjudged: "", withheld: "", unanimous: "" },
};

/** What is not known says so in words; its mark stands before them. */
function unknown(language: Language, stone: Stone, x: number, y: number): Svg[] {
  const t = words(language);
  const form = shortForms[stone.verdict];
  const label = t(form === undefined ? "reason.not-measured" : `wording.verdict.${stone.verdict}${form}`);
  const [wide, high] = [textWidth(label, 11.5) + 40, 26];
  const start = x - wide / 2;
  return [
    svg("rect", { x: start, y: y - high / 2, width: wide, height: high, rx: high / 2, fill: colour("stage") }),
    verdictMark(stone.verdict, start + 14, y),
    svg("text", { x: start + 30, y: y + 4, "font-size": 11.5, fill: colour("soft") }, label),
  ];
}

/** How expectation was met, on its own short base line. */
const beside = (bar: Svg, { x, y, width, height }: Area): Svg[] => [
  bar,
  svg("path", { d: `M${x - 4},${y + height / 2}H${x + width + 4}`, ...strokes.expected }),
];
