import { type Svg, svg } from "../svg.ts";
import type { LaneName } from "./lane.ts";
import type { Point } from "./path.ts";
import type { Stone } from "./stones.ts";

export interface JourneyPictureOptions {
  /** Wanted width in pixels; the picture is wider when more touchpoints stand in it than can be told apart. */
  readonly width: number;
  /** Where a touchpoint leads; without it the picture is a plain image. */
  readonly href?: (touchpoint: string) => string;
  /** The touchpoint that Tab reaches first, and that is marked as the one open. */
  readonly current?: string;
  /** Height of the axis in pixels. */
  readonly height?: number;
  /** The rows below the axis; the usual ones where nobody chose. */
  readonly lanes?: readonly LaneName[];
  /** Names, lanes and expectations left out: a strip to find one's way by. */
  readonly slim?: boolean;
}

/** The journey from top to bottom, whole or one of its stages. */
export interface DownwardsOptions extends JourneyPictureOptions {
  /** The index of the only stage that is drawn, on the axis of the whole journey. */
  readonly stage?: number | undefined;
}

/** The part of a picture that belongs to one touchpoint. */
export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * Where one steps along a picture: a link over the whole area of a touchpoint, which says everything of it in one
 * sentence and lies below what is drawn, so that its tint darkens nothing. All links together are one stop for the Tab
 * key. Null where nothing is linked.
 */
export function stepLink(
  stone: Stone,
  index: number,
  area: Area,
  mark: Point,
  options: JourneyPictureOptions,
): Svg | null {
  if (options.href === undefined) return null;
  const isCurrent = options.current === stone.key;
  return svg(
    "a",
    {
      href: options.href(stone.key),
      "aria-label": stone.sentence,
      "data-touchpoint": stone.key,
      "data-x": Math.round(mark.x),
      "data-y": Math.round(mark.y),
      tabindex: isCurrent || (options.current === undefined && index === 0) ? 0 : -1,
      "aria-current": isCurrent ? "page" : undefined,
    },
    svg("rect", { ...area, rx: 8, fill: "transparent", class: "polku-column" }),
  );
}

/** What is drawn of a touchpoint. Without a link it says its sentence itself. */
export function stepDrawing(stone: Stone, drawn: readonly (Svg | false)[], { href }: JourneyPictureOptions): Svg {
  const opacity = stone.quiet ? 0.35 : undefined;
  if (href === undefined) return svg("g", { opacity }, svg("title", {}, stone.sentence), drawn);
  return svg("g", { "aria-hidden": "true", opacity }, drawn);
}

/** What lies above the links lets presses through to them. */
export const above = (
  { href }: JourneyPictureOptions,
  ...drawn: readonly (Svg | null | readonly (Svg | false | null)[])[]
): Svg => svg("g", { "pointer-events": href === undefined ? undefined : "none" }, ...drawn);
