import { z } from "zod";
import { said } from "../mistakes/mistake.ts";
import { expecting } from "../shape.ts";

/** How a page of another web site would show a survey: as its line says, `data-sample` and `data-quiet`. */
export interface OnAPage {
  /** Of how many visitors it is asked, 0 to 1. */
  readonly share: number;
  /** For how many days somebody who was asked is left in peace; 0: it is shown all the same. */
  readonly quiet: number;
}

const number = (most: number) => {
  const expected = expecting(said("a-number-within", { least: 0, most }));
  return z.coerce.number(expected).min(0, expected).max(most, expected);
};

/** The same as the address of its frame says it. */
export const onAPage = z.object({ share: number(1), quiet: number(3650) });
