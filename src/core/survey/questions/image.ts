import { z } from "zod";
import { key } from "../../journey/keys.ts";
import { said } from "../../mistakes/mistake.ts";
import { expecting } from "../../shape.ts";
import { ends, wholeOn } from "./on-scale.ts";
import { questionType } from "./question-type.ts";
import { ratedParts } from "./rated-parts.ts";

const attributes = z.array(key, expecting("image-list")).min(1, expecting("one-at-least"));

/** How well attributes of the brand's image fit (innovative, reliable …), 1 not at all to 5 fully, each by itself. */
export const image = questionType({
  own: { attributes, ends },
  read: (sent, { attributes }) => ratedParts(sent, attributes, (value) => wholeOn([1, 5], value)),
  expected: ({ attributes }) => said("ratings-of", { parts: attributes.join(", "), least: 1, most: 5 }),
  gives: ({ attributes }) => attributes.map((attribute) => `image.${attribute}`),
  tells: (value) => ({
    answers: Object.fromEntries(Object.entries(value).map(([attribute, rated]) => [`image.${attribute}`, rated])),
  }),
});
