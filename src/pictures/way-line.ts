import type { Language } from "../core/text.ts";
import { words } from "../texts/words.ts";
import { across, type Point, runsOf } from "./journey/path.ts";
import { strokes } from "./journey/strokes.ts";
import { type Svg, svg } from "./svg.ts";
import { colour } from "./tokens.ts";

/** An encounter on the way, as the picture draws it. */
export interface WayStep {
  readonly id: string;
  /** What its touchpoint is called. */
  readonly name: string;
  /** What was felt there, in words. */
  readonly said: string;
  /** 0 the worst, 1 the best; null: not known. */
  readonly felt: number | null;
  /** On the same scale; null: not asked. */
  readonly expected: number | null;
  /** Whether it is of another pass than the one before it. */
  readonly begins: boolean;
}

export interface WayLineOptions {
  /** The widest it may become. */
  readonly width: number;
  readonly height: number;
  /** The encounter that is spoken of. */
  readonly here: string;
  /** Leads from an encounter to its page; absent where the picture is only looked at. */
  readonly href?: (id: string) => string;
}

const farthest = 26;
const nearest = 9;
const pause = 0.9;

/**
 * A customer's way as a line: what was felt, higher is better, and dotted what was expected. The encounter that is spoken of is ringed.
 * What is not known lies on the ground as a small ring, and the line breaks there, as it does between one pass and the next.
 */
export function wayLine(
  language: Language,
  steps: readonly WayStep[],
  { width, height, here, href }: WayLineOptions,
): Svg {
  const t = words(language);
  const pauses = steps.slice(1).filter(({ begins }) => begins).length;
  const room = Math.max(1, steps.length - 1 + pauses * pause);
  const spacing = Math.max(nearest, Math.min(farthest, (width - 18) / room));
  let x = 9;
  const placed = steps.map((step, index) => {
    if (index > 0) x += spacing * (step.begins ? 1 + pause : 1);
    return { ...step, x };
  });
  const drawn = x + 9;
  const y = (position: number): number => height - 9 - position * (height - 18);
  const lineOf = (known: (step: (typeof placed)[number]) => number | null, stroke: object): Svg[] =>
    passesOf(placed).flatMap((pass) =>
      runsOf(pass, (step) => known(step) !== null)
        .filter((run) => run.length > 1)
        .map((run) =>
          svg("path", { ...stroke, d: across(run.map((step): Point => ({ x: step.x, y: y(known(step)!) }))) }),
        ),
    );
  const marks = placed.map((step) => {
    const mark = markOf(step, step.id === here, y);
    const title = svg("title", {}, t("way.step", { name: step.name, felt: step.said }));
    return href === undefined || step.id === here
      ? svg("g", {}, title, mark)
      : svg(
          "a",
          { href: href(step.id), "aria-label": t("way.step", { name: step.name, felt: step.said }) },
          title,
          target(step.x, height, spacing),
          mark,
        );
  });
  const label = t("way.line", {
    place: steps.findIndex(({ id }) => id === here) + 1,
    count: steps.length,
    steps: steps.map(({ name, said }) => t("way.step", { name, felt: said })).join("; "),
  });
  return svg(
    "svg",
    {
      viewBox: `0 0 ${drawn} ${height}`,
      width: drawn,
      height,
      role: href === undefined ? "img" : "group",
      "aria-label": label,
    },
    svg("path", { d: `M4,${y(0.5)}H${drawn - 4}`, stroke: colour("line"), "stroke-width": 1 }),
    lineOf(({ expected }) => expected, { ...strokes.expected, "stroke-width": 1.3, "stroke-dasharray": "1 3.2" }),
    lineOf(({ felt }) => felt, { ...strokes.felt, "stroke-width": 2 }),
    marks,
  );
}

/** The steps of each pass together. */
function passesOf<Step extends { readonly begins: boolean }>(steps: readonly Step[]): Step[][] {
  const passes: Step[][] = [];
  for (const step of steps) {
    const last = passes.at(-1);
    if (last === undefined || step.begins) passes.push([step]);
    else last.push(step);
  }
  return passes;
}

function markOf(
  { x, felt, expected }: WayStep & { readonly x: number },
  isHere: boolean,
  y: (position: number) => number,
): Svg {
  const awaited = expected !== null && svg("circle", { cx: x, cy: y(expected), r: 1.6, fill: colour("soft") });
  if (felt === null) {
    const ring = {
      cx: x,
      cy: y(0),
      r: isHere ? 4.5 : 2.6,
      fill: colour("paper"),
      stroke: colour("stone"),
      "stroke-width": 1.3,
    };
    return svg("g", {}, awaited, svg("circle", ring));
  }
  if (!isHere) return svg("g", {}, awaited, svg("circle", { cx: x, cy: y(felt), r: 3, fill: colour("path") }));
  const ring = { cx: x, cy: y(felt), r: 6, fill: colour("paper"), stroke: colour("path"), "stroke-width": 2 };
  return svg(
    "g",
    {},
    awaited,
    svg("circle", ring),
    svg("circle", { cx: x, cy: y(felt), r: 2.6, fill: colour("path") }),
  );
}

/** As broad as a finger needs, where there is room. */
const target = (x: number, height: number, spacing: number): Svg =>
  svg("rect", { x: x - spacing / 2, y: 0, width: spacing, height, fill: "transparent" });
