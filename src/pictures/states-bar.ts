import type { States } from "../core/insight/heard/heard-value.ts";
import { type Svg, svg } from "./svg.ts";
import { colour } from "./tokens.ts";

/** The four states of a question, never mixed: answered is full, left open is pale, not applicable is ringed, not asked is dashed. */
export function statesBar(
  { answered, notAnswered, notApplicable, notAsked }: Omit<States, "answer">,
  { width, height = 12, label }: { readonly width: number; readonly height?: number; readonly label: string },
): Svg {
  const all = Math.max(1, answered + notAnswered + notApplicable + notAsked);
  let from = 0;
  const part = (count: number, look: Readonly<Record<string, string | number>>) => {
    const wide = (count / all) * width;
    const x = from;
    from += wide;
    if (count === 0) return null;
    const inset = "stroke" in look ? 0.6 : 0;
    return svg("rect", {
      x: x + inset,
      y: 1 + inset,
      width: Math.max(1, wide - 2 * inset - (wide > 3 ? 1 : 0)),
      height: height - 2 - 2 * inset,
      ...look,
    });
  };
  const ring = { fill: "none", stroke: colour("stone"), "stroke-width": 1.2 };
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label },
    part(answered, { fill: colour("path") }),
    part(notAnswered, { fill: colour("band") }),
    part(notApplicable, ring),
    part(notAsked, { ...ring, "stroke-dasharray": "2 2" }),
  );
}
