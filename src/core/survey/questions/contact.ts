import { z } from "zod";
import { said } from "../../mistakes/mistake.ts";
import { expecting } from "../../shape.ts";
import { record } from "../../unread.ts";
import { isNameAlone } from "./name-alone.ts";
import { questionType } from "./question-type.ts";
import { wordsGiven } from "./words-given.ts";

const ways = ["name", "email", "phone"] as const;
type Way = (typeof ways)[number];
const asks = z
  .array(z.enum(ways, expecting(said("one-of", { values: ways.join(", ") }))), expecting("ways-list"))
  .min(1, expecting("one-at-least"))
  .default(["name", "email"]);

const patterns: Readonly<Record<Way, RegExp>> = {
  name: /\S/,
  // What is between is the mail server's to judge; a letter to it tells.
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone: /^\+?[\d\s()-]{5,30}$/,
};

/** Leave to be contacted, by giving the details; whoever gives none is not contacted. Kept as identity, apart from what was said. */
export const contact = questionType({
  own: { asks },
  read: (sent, { asks }) => {
    const given = record(sent);
    const known = Object.entries(given).every(([way, value]) => {
      const words = wordsGiven(value, 200);
      return asks.includes(way as Way) && words !== undefined && patterns[way as Way].test(words);
    });
    const isReached = isNameAlone(asks) ? "name" in given : "email" in given || "phone" in given;
    return known && isReached ? (given as Record<string, string>) : undefined;
  },
  expected: ({ asks }) => said(isNameAlone(asks) ? "name-alone" : "contact-details", { ways: asks.join(", ") }),
});
