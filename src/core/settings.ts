import { z } from "zod";
import { differenceBounds } from "./difference-bounds.ts";
import { languageExpecting } from "./language-schema.ts";
import { said } from "./mistakes/mistake.ts";
import { expecting, fields } from "./shape.ts";
import { text } from "./text-schema.ts";

const language = languageExpecting(said("a-language", { example: '"fi"' }));

const points = said("a-number-of-points", differenceBounds);

const days = said("a-whole-number-within", { least: 0, most: 365 });

export const timeZone = z.string(expecting(said("an-iana-zone", { example: "Europe/Helsinki" })));

/** What holds for a whole workspace. */
export const settings = fields(
  {
    name: text(120).exactOptional().describe("What the workspace is called; absent: as it was"),
    timeZone: timeZone.describe("Where nothing nearer says one: an IANA name, Europe/Helsinki"),
    languages: z
      .array(language, expecting("languages-list"))
      .min(1, expecting("one-language-at-least"))
      .describe("Languages its people write in, the first one first"),
    customerWord: text(60)
      .nullable()
      .describe(
        "What customers are called here, in the plural as it stands alone: Kuntalaiset, Patienter; null: customers",
      ),
    minimumDifference: z
      .number(expecting(points))
      .min(differenceBounds.least, expecting(points))
      .max(differenceBounds.most, expecting(points))
      .exactOptional()
      .describe(
        "Points by which a touchpoint must lie from the others to be a pain point or a strength; absent: as it was",
      ),
    quietDays: z
      .int(expecting(days))
      .min(0, expecting(days))
      .max(365, expecting(days))
      .exactOptional()
      .describe("For how many days somebody who was asked anything is left in peace; absent: as it was"),
  },
  said("these-fields", { first: "timeZone, languages", last: "customerWord" }),
);
export type Settings = Readonly<z.output<typeof settings>>;
