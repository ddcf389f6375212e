import { z } from "zod";
import { expecting } from "./shape.ts";
import { languagePattern } from "./text-language.ts";

const language = z
  .string(expecting('a language such as "fi" or "sv-FI"'))
  .regex(languagePattern, expecting('a language such as "fi" or "sv-FI"'));

const words = "words by language such as { fi: Lasku, en: The bill }";

/** Words that people wrote, by language; at least one language. */
export const text = (longest = 500) =>
  z
    .record(
      language,
      z
        .string(expecting("words"))
        .regex(/\S/, expecting("words, not only blanks"))
        .max(longest, expecting(`at most ${longest} characters`)),
      expecting(words),
    )
    .refine((value) => Object.keys(value).length > 0, expecting(words));
