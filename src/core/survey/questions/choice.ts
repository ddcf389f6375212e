import { key } from "../../journey/keys.ts";
import { said } from "../../mistakes/mistake.ts";
import { keysOf, options, shuffle } from "./options.ts";
import { questionType } from "./question-type.ts";

/** One of several; it may tell an attribute of the experience, such as the customer's group. */
export const choice = questionType({
  own: { options, shuffle, attribute: key.exactOptional() },
  read: (sent, { options }) => keysOf(options).find((key) => key === sent),
  expected: ({ options }) => said("one-of", { values: keysOf(options).join(", ") }),
  gives: ({ attribute }) => (attribute === undefined ? [] : [`attribute ${attribute}`]),
  tells: (value, { attribute }) => (attribute === undefined ? {} : { attributes: { [attribute]: value } }),
});
