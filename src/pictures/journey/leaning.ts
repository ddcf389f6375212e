import { type Svg, svg } from "../svg.ts";
import { textWidth, wrapped } from "../text-width.ts";

/** Where many touchpoints stand side by side, what is written below them leans by so many degrees. */
const degrees = 50;
const [across, up] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
const between = 14;

/** `text` in the lines it leans in: two where its neighbour leaves room for them, none beyond the picture's left edge. */
export function leaning(text: string, size: number, x: number, spacing: number): string[] {
  const edge = (x - 16) / across;
  return spacing * up > 2 * between - 1
    ? wrapped(text, size, Math.min(168, edge), 2)
    : wrapped(text, size, Math.min(224, edge), 1);
}

/** How far down such lines reach. */
export const leaningHeight = (lines: readonly string[], size: number): number =>
  longest(lines, size) * up + (lines.length - 1) * between * across + 22;

/** Lines leaning below the point (x, y); `after` draws what stands at their far end. */
export function drawLeaning(
  lines: readonly string[],
  { x, y, size, fill }: { x: number; y: number; size: number; fill: string },
  after: ((x: number, y: number) => Svg) | null = null,
): Svg {
  // Two lines stand further left, so that the middle of both points at the column.
  const left = Math.round(x + 4 - ((lines.length - 1) * between) / 2);
  return svg(
    "g",
    { transform: `translate(${left},${Math.round(y)}) rotate(-${degrees})` },
    svg(
      "text",
      { "font-size": size, "text-anchor": "end", fill },
      lines.map((line, number) => svg("tspan", { x: 0, y: number * between }, line)),
    ),
    after?.(-longest(lines, size) - 16, ((lines.length - 1) * between) / 2 - 4),
  );
}

const longest = (lines: readonly string[], size: number): number =>
  Math.max(...lines.map((line) => textWidth(line, size)));
