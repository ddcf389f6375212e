import { z } from "zod";
import { email } from "./asking/address.ts";
import { said } from "./mistakes/mistake.ts";
import { expecting, fields } from "./shape.ts";
import { text } from "./text-schema.ts";

const day = expecting("a-calendar-day");

/** What an organisation says of how accessible its surveys are; what law, tests and the supervising authority have to say is not its to write. */
export const accessibility = fields(
  {
    isPublished: z.boolean().describe("Whether its page is there, and surveys lead to it"),
    organisation: text(200).describe("Who answers for the surveys"),
    email: email.describe("Where barriers are told, and answers in another form are asked for"),
    day: z.iso.date(day).describe("When it was drawn up, or reviewed last"),
    conformance: z.enum(["wholly", "partly"]).describe("How far they meet WCAG 2.1 A and AA, EN 301 549"),
    shortcomings: text(4000)
      .nullable()
      .describe("What is not accessible, which requirement it does not meet and when it is put right; a line each"),
    tried: text(2000)
      .nullable()
      .describe("Who tried the surveys, how and with which aids; null: nobody has told of it"),
  },
  said("these-fields", { first: "isPublished, organisation", last: "tried" }),
).refine(({ conformance, shortcomings }) => conformance === "wholly" || shortcomings !== null, {
  ...expecting("some-words"),
  path: ["shortcomings"],
});

export type Accessibility = Readonly<z.output<typeof accessibility>>;
