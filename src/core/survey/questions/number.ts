import { z } from "zod";
import { limits } from "../../experience/read-answers.ts";
import { said } from "../../mistakes/mistake.ts";
import { expecting } from "../../shape.ts";
import { text } from "../../text-schema.ts";
import { questionType } from "./question-type.ts";

const bound = (byDefault: number) =>
  z
    .number(expecting("a-number"))
    .min(-limits.number, expecting(said("a-number-within", { least: -limits.number, most: limits.number })))
    .max(limits.number, expecting(said("a-number-within", { least: -limits.number, most: limits.number })))
    .default(byDefault);

/** A number: how many were in the party, how many minutes one waited. */
export const number = questionType({
  own: { least: bound(0), most: bound(limits.number), unit: text(50).exactOptional() },
  read: (sent, { least, most }) =>
    typeof sent === "number" && Number.isFinite(sent) && sent >= least && sent <= most ? sent : undefined,
  expected: ({ least, most }) => said("a-number-within", { least, most }),
});
