import type { Says } from "../core/insight/wording/sayable.ts";
import { type Svg, svg } from "./svg.ts";
import { colour } from "./tokens.ts";

/**
 * The shape of a verdict, centred on (x, y): pain ▼ filled, strength ● filled, neither ○ ringed, blind a dashed ring
 * with a question mark, too few a small thin ring, few who agree one with a dot, withheld one that is struck through, unjudged one on a bar. `radius` is that of the filled circle.
 */
export function verdictMark(verdict: Says<"verdict">, x: number, y: number, radius = 8): Svg {
  const halo = { stroke: colour("paper"), "stroke-width": 2, "stroke-linejoin": "round" };
  if (verdict === "pain") {
    const [half, up, down] = [radius * 1.2, radius * 0.95, radius * 1.15];
    const d = `M${round(x - half)},${round(y - up)}H${round(x + half)}L${round(x)},${round(y + down)}Z`;
    return svg("path", { d, fill: colour("pain"), ...halo });
  }
  if (verdict === "strength") return svg("circle", { cx: x, cy: y, r: radius, fill: colour("strength"), ...halo });
  if (verdict === "neither")
    return svg("circle", {
      cx: x,
      cy: y,
      r: radius * 0.75,
      fill: colour("paper"),
      stroke: colour("path"),
      "stroke-width": 2.5,
    });
  const ring = { cx: x, cy: y, fill: colour("paper"), stroke: colour("stone") };
  const small = svg("circle", { ...ring, r: radius * 0.6, "stroke-width": 1.5 });
  if (verdict === "too-few") return small;
  if (verdict === "unanimous") {
    const dot = svg("circle", { cx: x, cy: y, r: radius * 0.2, fill: colour("stone") });
    return svg("g", {}, small, dot);
  }
  if (verdict === "withheld") {
    const far = radius * 0.95;
    const d = `M${round(x - far)},${round(y + far)}L${round(x + far)},${round(y - far)}`;
    return svg("g", {}, small, svg("path", { d, stroke: colour("stone"), "stroke-width": 1.5 }));
  }
  if (verdict === "unjudged") {
    const bar = { d: `M${round(x - radius * 1.2)},${round(y)}H${round(x + radius * 1.2)}`, stroke: colour("stone") };
    return svg("g", {}, svg("path", { ...bar, "stroke-width": 1.5 }), small);
  }
  return svg(
    "g",
    {},
    svg("circle", { ...ring, r: radius * 1.1, "stroke-width": 1.5, "stroke-dasharray": "2.5 3" }),
    svg(
      "text",
      {
        x,
        y: y + radius * 0.48,
        "font-size": radius * 1.35,
        "font-weight": 600,
        "text-anchor": "middle",
        fill: colour("soft"),
      },
      "?",
    ),
  );
}

/** Something is in doubt: an exclamation mark in a diamond, centred on (x, y). */
export function doubtMark(x: number, y: number, radius = 6): Svg {
  const d = `M${round(x)},${round(y - radius)}L${round(x + radius)},${round(y)}L${round(x)},${round(y + radius)}L${round(x - radius)},${round(y)}Z`;
  const stroke = { stroke: colour("ink"), "stroke-linecap": "round", "stroke-width": round(radius / 4) };
  return svg(
    "g",
    {},
    svg("path", { d, fill: colour("paper"), stroke: colour("ink"), "stroke-width": 1.2, "stroke-linejoin": "round" }),
    svg("path", {
      d: `M${round(x)},${round(y - radius * 0.48)}V${round(y + radius * 0.08)}M${round(x)},${round(y + radius * 0.46)}V${round(y + radius * 0.47)}`,
      ...stroke,
    }),
  );
}

/** The figure of another slice: a small square, centred on (x, y). */
export const besideMark = ({ x, y }: { readonly x: number; readonly y: number }): Svg =>
  svg("rect", {
    ...{ x: round(x - 3.5), y: round(y - 3.5), width: 7, height: 7, fill: colour("paper") },
    ...{ stroke: colour("stone"), "stroke-width": 1.6 },
  });

/** An outside supplier: two sheets, one behind the other. Its upper left corner is (x, y), its side `size`. */
export function supplierMark(x: number, y: number, size = 9): Svg {
  const sheet = { width: size * 0.68, height: size * 0.68, rx: 1, "stroke-width": 1.2, stroke: colour("soft") };
  return svg(
    "g",
    {},
    svg("rect", { ...sheet, x: x + size * 0.32, y, fill: "none" }),
    svg("rect", { ...sheet, x, y: y + size * 0.32, fill: colour("paper") }),
  );
}

/** An indirect contact: waves that reach us from elsewhere. Its left middle is (x, y), its width `size`. */
export function indirectMark(x: number, y: number, size = 11): Svg {
  const wave = (dy: number) =>
    `M${round(x)},${round(y + dy)}q${round(size / 4)},${round(-size / 3)} ${round(size / 2)},0t${round(size / 2)},0`;
  return svg("path", {
    d: wave(-size / 5) + wave(size / 5),
    fill: "none",
    stroke: colour("soft"),
    "stroke-width": 1.2,
    "stroke-linecap": "round",
  });
}

/** A mark alone in a small picture, for legends, tables and headings. It is beside its word, so it says nothing itself. */
export function markAlone(mark: Svg, width = 20, height = 20): Svg {
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" },
    mark,
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
