import { z } from "zod";
import { languageExpecting } from "./language-schema.ts";
import { said } from "./mistakes/mistake.ts";
import { expecting } from "./shape.ts";
import { storable } from "./storable.ts";

const language = languageExpecting(said("two-languages", { example: "fi", other: "sv-FI" }));

const words = said("words-by-language", { example: "{ fi: Lasku, en: The bill }" });

/** Words that people wrote, by language; at least one language. */
export const text = (longest = 500) =>
  z
    .record(
      language,
      z
        .string(expecting("words"))
        .regex(/\S/, expecting("some-words"))
        .refine(storable, expecting("whole-characters"))
        .max(longest, expecting(said("characters-at-most", { most: longest }))),
      expecting(words),
    )
    .refine((value) => Object.keys(value).length > 0, expecting(words));
