import { type Language, say } from "../../core/text.ts";
import { words } from "../../texts/words.ts";
import { indirectMark, supplierMark, verdictMark } from "../marks.ts";
import { placeOn, ticks } from "../scale.ts";
import { type Svg, svg } from "../svg.ts";
import { shortened, textWidth, wrapped } from "../text-width.ts";
import { colour } from "../tokens.ts";
import type { JourneyMap } from "./map.ts";
import { down, type Point, runsOf } from "./path.ts";
import { above, type JourneyPictureOptions, stepDrawing, stepLink } from "./step.ts";
import { type Stone, stonesOf } from "./stones.ts";

const row = 62;
const head = 44;
const betweenStages = 8;

/** The journey from top to bottom, for a narrow screen: a row for each touchpoint, its name beside the line. */
export function journeyDownwards(language: Language, map: JourneyMap, options: JourneyPictureOptions): Svg {
  const { stones, axis } = stonesOf(language, map);
  const t = words(language);
  const { width } = options;
  const [left, right] = [Math.round(width * 0.46), width - 26];
  const xOf = (place: number) => left + (right - left) * place;

  let y = 26;
  const placed: { stone: Stone; y: number }[] = [];
  const stages = [...new Set(stones.map(({ stage }) => stage))].map((stage) => {
    const inside = stones.filter((stone) => stone.stage === stage);
    const [top, height] = [y, head + inside.length * row];
    for (const [index, stone] of inside.entries()) placed.push({ stone, y: top + head + (index + 0.5) * row });
    y = top + height + betweenStages;
    const { name = {}, phase = "during" } = map.stages[stage] ?? {};
    return [
      svg("rect", { x: 0, y: top, width, height, rx: 12, fill: colour("stage") }),
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
      axis !== null &&
        ticks(language, axis).map(({ value }) =>
          svg("path", { d: `M${xOf(placeOn(axis, value))},${top + head}V${top + height - 8}`, stroke: colour("line") }),
        ),
    ];
  });
  const scale =
    axis !== null &&
    ticks(language, axis).map(({ value, text }) =>
      svg(
        "text",
        { x: xOf(placeOn(axis, value)), y: 16, "font-size": 11.5, "text-anchor": "middle", fill: colour("soft") },
        text,
      ),
    );

  const point = ({ stone, y }: (typeof placed)[number]): Point => ({ x: xOf(stone.felt?.value ?? 0), y });
  const lines = runsOf(placed, ({ stone }) => stone.felt !== null).map((run) =>
    svg("path", {
      d: down(run.map(point)),
      fill: "none",
      stroke: colour("path"),
      "stroke-width": 3,
      "stroke-linecap": "round",
    }),
  );
  const expected = runsOf(placed, ({ stone }) => stone.expected !== null).map((run) =>
    svg("path", {
      d: down(run.map(({ stone, y }) => ({ x: xOf(stone.expected ?? 0), y }))),
      fill: "none",
      stroke: colour("soft"),
      "stroke-width": 1.6,
      "stroke-dasharray": "1.5 4.5",
      "stroke-linecap": "round",
    }),
  );
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
  const links = placed.map((at, index) => {
    const area = { x: 2, y: at.y - row / 2 + 1, width: width - 4, height: row - 2 };
    return stepLink(at.stone, index, area, point(at), options);
  });
  const drawings = placed.map(({ stone, y }) => {
    const mark =
      stone.felt === null
        ? unknown(language, stone, (left + right) / 2, y)
        : known(stone, { x: xOf(stone.felt.value), y }, [xOf(stone.felt.low), xOf(stone.felt.high)], right);
    return stepDrawing(stone, [...aside(language, stone, y, left - 26), ...mark], options);
  });
  const height = y - betweenStages;
  return svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: options.href === undefined ? "img" : "group",
      "aria-label": t("picture.journey", { name: say(map.name, language) }),
      class: "polku-journey",
    },
    scale,
    stages,
    links,
    above(options, bars, expected, lines, drawings),
  );
}

/** Name, owner and n at the left of the row. */
function aside(language: Language, stone: Stone, y: number, width: number): (Svg | false)[] {
  const lines = wrapped(stone.name, 13.5, width, 2);
  const top = y - (lines.length - 1) * 8 - 3;
  const n = stone.n === "–" ? "" : words(language)("picture.nOf", { n: stone.n });
  const whole = [n, stone.owner].filter((part) => part !== "").join(" · ");
  const text = textWidth(whole, 11.5) <= width || n === "" ? shortened(whole, 11.5, width) : n;
  const under = top + lines.length * 16;
  const end = 14 + textWidth(text, 11.5) + 6;
  const marks = [
    stone.supplier && supplierMark(end, under - 8),
    stone.indirect && indirectMark(end + (stone.supplier ? 15 : 0), under - 4),
  ];
  return [
    svg(
      "text",
      { "font-size": 13.5, fill: colour(stone.verdict === "blind" ? "soft" : "ink") },
      lines.map((line, index) => svg("tspan", { x: 14, y: top + index * 16 }, line)),
    ),
    svg("text", { x: 14, y: under, "font-size": 11.5, fill: colour("soft") }, text),
    ...marks,
  ];
}

/** The figure stands beside its interval, for the line runs above and below. */
function known(stone: Stone, at: Point, ends: readonly [low: number, high: number], right: number): Svg[] {
  const beyond = Math.max(ends[1], at.x + 9) + 7;
  const onLeft = beyond + textWidth(stone.label, 13) > right + 20;
  const x = onLeft ? Math.min(ends[0], at.x - 9) - 7 : beyond;
  const label = { "font-size": 13, "font-weight": 600, "text-anchor": onLeft ? "end" : "start", fill: colour("ink") };
  return [verdictMark(stone.verdict, at.x, at.y), svg("text", { x, y: at.y + 4.5, ...label }, stone.label)];
}

function unknown(language: Language, stone: Stone, x: number, y: number): Svg[] {
  const label = words(language)(stone.verdict === "too-few" ? "legend.tooFew" : "reason.not-measured");
  const start = x - (textWidth(label, 11.5) + 22) / 2;
  return [
    verdictMark(stone.verdict, start + 8, y),
    svg("text", { x: start + 22, y: y + 4, "font-size": 11.5, fill: colour("soft") }, label),
  ];
}
