import { z } from "zod";
import type { Named, NamedWord } from "../core/insight/named/named-value.ts";
import { sayable } from "../core/insight/wording/sayable.ts";
import { figure } from "./figure.ts";
import { named as shape } from "./shapes.ts";

const namedWord: z.ZodType<NamedWord> = shape(
  "NamedWord",
  "One word of a list to choose from, and the share of the base that named it",
  z.object({
    word: z.string(),
    share: figure,
    unweighted: figure.exactOptional().describe("The unweighted twin, where answers are weighted"),
    valence: z
      .union([z.literal(1), z.literal(0), z.literal(-1)])
      .exactOptional()
      .describe("Of an emotion: 1 pleasant, −1 unpleasant"),
    says: z
      .enum(sayable.named)
      .nullable()
      .describe("Whether it is named more often than the words below it, adjusted for all pairs; null for the last"),
    than: z.string().nullable().describe("The first word from which on all below are named less often"),
  }),
);

/** What people named of emotions or tags at one touchpoint, or of the whole. */
export const namedThere: z.ZodType<Named> = shape(
  "Named",
  "What people named where there were words to choose from (emotions, tags), most named first; shares of people, not of mentions",
  z.object({
    touchpoint: z.string().nullable().describe("null: about the journey as a whole"),
    answer: z.string(),
    base: z.enum(["asked", "hadExperience"]).describe("Whom shares are of: all asked, or those who had an experience"),
    maxChoices: z.number().int().nullable().describe("How many might be chosen; null: any number, or not told"),
    overChosen: z.number().int().describe("Answers in which more were chosen"),
    n: z.number().int().nullable().describe("Answers in the base; null where even the count is withheld"),
    people: z.number().int(),
    notAnswered: z.number().int().nullable().describe("null of employees and management, as the one below"),
    notApplicable: z.number().int().nullable(),
    words: z.array(namedWord).describe("Empty where shares are not shown; then `none` says why"),
    further: z.number().int().describe("How many more words were named, too seldom to be shown"),
    none: figure.describe("Share that named nothing"),
    mixed: figure.exactOptional().describe("Of emotions: share that named both pleasant and unpleasant ones"),
    cochran: z
      .object({ q: z.number(), df: z.number().int(), p: z.number() })
      .nullable()
      .describe("Whether words differ at all; null where that cannot be told, as where people answered more than once"),
  }),
);
