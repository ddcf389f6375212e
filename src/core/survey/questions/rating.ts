import { z } from "zod";
import { key } from "../../journey/keys.ts";
import { said } from "../../mistakes/mistake.ts";
import { expecting } from "../../shape.ts";
import { ends, expectedOn, wholeOn } from "./on-scale.ts";
import { questionType } from "./question-type.ts";

const whole = z
  .int(expecting("a-whole-number"))
  .min(-100, expecting(said("a-whole-number-within", { least: "−100", most: 100 })))
  .max(100, expecting(said("a-whole-number-within", { least: "−100", most: 100 })));
export const anyScale = z
  .tuple([whole, whole], expecting(said("a-scale", { example: "[1, 5]" })))
  .refine(([min, max]) => min < max && max - min <= 10, expecting("a-short-scale"));

/** Anything rated on a scale of one's own (Likert): given to an answer that the journey declares, or kept with the response alone. */
export const rating = questionType({
  own: { scale: anyScale.default([1, 5]), ends, answer: key.exactOptional() },
  read: (sent, { scale }) => wholeOn(scale, sent),
  expected: ({ scale }) => expectedOn(scale),
  gives: ({ answer }) => (answer === undefined ? [] : [answer]),
  tells: (value, { answer }) => (answer === undefined ? {} : { answers: { [answer]: value } }),
});
