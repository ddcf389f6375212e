import { z } from "zod";
import { said } from "../../mistakes/mistake.ts";
import { expecting } from "../../shape.ts";
import { expectedOn, wholeOn } from "./on-scale.ts";
import { questionType } from "./question-type.ts";

const faces = z.union([z.literal(4), z.literal(5)], expecting(said("one-of", { values: "4, 5" }))).default(4);

/** Faces from sad to happy: four, with none in the middle to hide behind, or five. */
export const smiley = questionType({
  own: { faces },
  read: (sent, { faces }) => wholeOn([1, faces], sent),
  expected: ({ faces }) => expectedOn([1, faces]),
  gives: () => ["smiley"],
  tells: (value, { faces }) => ({
    answers: { smiley: value },
    ...(faces === 5 && { scales: { smiley: [1, 5] } }),
  }),
});
