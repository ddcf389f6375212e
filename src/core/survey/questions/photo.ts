import { isUuid } from "../../experience/uuid.ts";
import { said } from "../../mistakes/mistake.ts";
import { questionType } from "./question-type.ts";

/** A picture, sent before as a file of its own; the answer is the id under which it was taken in. */
export const photo = questionType({
  own: {},
  read: (sent) => (typeof sent === "string" && isUuid(sent) ? sent.toLowerCase() : undefined),
  expected: () => said("id-of-upload"),
});
