import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import places from "../scripts/chromium.json" with { type: "json" };

/**
 * The Chromium of this machine: the one that CHROMIUM names, else one without a window, whose pages are the same and take a quarter less
 * of the processor, else a whole one. What people use is a whole one: times are measured in that, and a tablet that loses its power
 * keeps in that what it keeps.
 */
export function chromiumHere({ isWhole = false } = {}): string {
  const found = process.env.CHROMIUM ?? places.slice(isWhole ? 1 : 0).find((place) => existsSync(place));
  assert(found !== undefined, "there is no Chromium: npm test installs it, or says what to install");
  return found;
}
