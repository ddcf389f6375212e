import { z } from "zod";
import { limits } from "../../experience/read-answers.ts";
import { said } from "../../mistakes/mistake.ts";
import { expecting } from "../../shape.ts";
import { questionType } from "./question-type.ts";
import { wordsGiven } from "./words-given.ts";

const lines = z.enum(["one", "many"], expecting(said("one-of", { values: "one, many" }))).default("one");

/** Words of one's own, short or long, kept with the response; what is said of the experience is asked as a `comment`. */
export const text = questionType({
  own: { lines },
  read: (sent, { lines }) => wordsGiven(sent, lengthOf(lines)),
  expected: ({ lines }) => said("characters-at-most", { most: lengthOf(lines) }),
});

const lengthOf = (lines: "one" | "many"): number => (lines === "one" ? 200 : limits.comment);
