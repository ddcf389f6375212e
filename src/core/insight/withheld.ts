import type { Counted } from "./counted.ts";
import { mayBePart, refusalFor } from "./disclosure/disclosure.ts";
import type { Reader } from "./figures.ts";
import type { Headline } from "./headline.ts";
import { ratedTouchpoints } from "./rated-touchpoints.ts";

/**
 * The touchpoints that many rated and that are withheld all the same: because of the few that would be left ("leaves-few"), or as few
 * colleagues agree.
 * What is then counted of the others is not what it would be called, so what rests on all of them is refused (decision 0032).
 */
export const withheldTouchpoints = (counted: Pick<Counted, "version" | "answers">, reader: Reader): string[] =>
  ratedTouchpoints(counted, reader).flatMap(({ counts }) =>
    refusalFor(counts.people, reader.perspective) === null && !mayBePart(counts, reader.perspective)
      ? [counts.touchpoint!]
      : [],
  );

/** The headline answer of each touchpoint that somebody rated and that is not withheld. */
export const toldTouchpoints = (counted: Pick<Counted, "version" | "answers">, reader: Reader): Headline[] =>
  ratedTouchpoints(counted, reader).filter(({ counts }) => mayBePart(counts, reader.perspective));
