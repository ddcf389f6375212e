import { said } from "../../mistakes/mistake.ts";
import { ends, wholeOn } from "./on-scale.ts";
import { keysOf, options, shuffle } from "./options.ts";
import { questionType } from "./question-type.ts";
import { ratedParts } from "./rated-parts.ts";
import { anyScale } from "./rating.ts";

/** Several things rated on one scale. */
export const matrix = questionType({
  own: { rows: options, shuffle, scale: anyScale.default([1, 5]), ends },
  read: (sent, { rows, scale }) => ratedParts(sent, keysOf(rows), (value) => wholeOn(scale, value)),
  expected: ({ rows, scale: [least, most] }) => said("ratings-of", { parts: keysOf(rows).join(", "), least, most }),
});
