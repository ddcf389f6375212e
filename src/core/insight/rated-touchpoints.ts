import { touchpointsOf } from "../journey/journey.ts";
import { at, type Counted } from "./counted.ts";
import type { Reader } from "./figures.ts";
import { type Headline, headlineOf } from "./headline.ts";

/** The headline answer of each touchpoint that somebody rated, in the journey's order. */
export const ratedTouchpoints = (
  { version, answers }: Pick<Counted, "version" | "answers">,
  reader: Reader,
): Headline[] =>
  touchpointsOf(version.journey).flatMap(({ touchpoint: { key } }) => headlineOf(at(key, answers), reader) ?? []);
