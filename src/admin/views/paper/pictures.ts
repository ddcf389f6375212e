import type { Language } from "../../../core/text.ts";
import { journeyPicture } from "../../../pictures/journey/journey-picture.ts";
import type { LaneName } from "../../../pictures/journey/lane.ts";
import type { JourneyMap } from "../../../pictures/journey/map.ts";
import { sheets } from "../../../pictures/journey/sheets.ts";
import type { Svg } from "../../../pictures/svg.ts";

/** A part of the journey, and how it is drawn on its sheet: on paper, or on a wall. */
export interface SheetPicture {
  readonly map: JourneyMap;
  readonly picture: Svg;
}

/** How high the axis may be: lower it says little, higher it overstates. */
const lowest = 180;
const highest = 420;
/** Drawn wider, its letters would be too small. */
const widest = 1800;

/**
 * The journey's pictures, each as wide as its sheet and so much of that high as the words around it leave (`shape`); with
 * many rows below the axis everything is smaller. Sheets that hang side by side have the same axis.
 */
export function pictures(
  language: Language,
  map: JourneyMap,
  lanes: readonly LaneName[],
  shape: number,
): readonly SheetPicture[] {
  const parts = sheets(language, map);
  for (let width = parts.width; ; width += 40) {
    const drawn = (height: number) =>
      parts.maps.map((map) => ({ map, picture: journeyPicture(language, map, { width, lanes, height }) }));
    const least = Math.max(...drawn(lowest).map(({ picture }) => Number(picture.attributes.height)));
    const room = width * shape - least;
    if (room >= 0 || width >= widest) return drawn(Math.min(highest, lowest + Math.max(0, room)));
  }
}
