import { z } from "zod";
import type { Advice } from "../core/survey/advice/advice.ts";
import type { SurveyPage } from "../core/survey/survey-page.ts";
import { named, problem } from "./shapes.ts";

const path = z.array(z.union([z.string(), z.number()])).readonly();
const language = z.string();

const advice: z.ZodType<Advice> = named(
  "SurveyAdvice",
  "Something to look at before a survey is asked; none of it makes the survey wrong",
  z.discriminatedUnion("code", [
    z.object({ code: z.literal("long"), path, seconds: z.number() }),
    z.object({ code: z.literal("several-required"), path, n: z.number().int() }),
    z.object({ code: z.literal("missing-words"), path, language }),
    z.object({ code: z.literal("unspoken"), path, language }),
    z.object({ code: z.enum(["joining", "leaning"]), path, language, word: z.string() }),
    z.object({ code: z.literal("nameless"), path, word: z.string() }),
    z.object({ code: z.enum(["never-holds", "unreachable"]), path }),
    z.object({ code: z.literal("same-words"), path, language, word: z.string() }),
    z.object({ code: z.literal("said-twice"), path, language, earlier: z.number().int() }),
  ]),
);

export const checkedSurvey = named(
  "CheckedSurvey",
  "What is to be said of a survey as it stands, kept or not: what is wrong with it, else what it gives and takes",
  z.object({
    problems: z.array(problem).readonly(),
    advice: z.array(advice).readonly(),
    seconds: z.number().nullable().describe("About how long it takes who is asked everything; null: it cannot be read"),
    questions: z
      .array(z.object({ key: z.string(), gives: z.array(z.string()).readonly().describe("Answers of an experience") }))
      .readonly(),
    shown: z
      .object({
        page: z.looseObject({}) as unknown as z.ZodType<SurveyPage>,
        texts: z.record(z.string(), z.record(z.string(), z.string().exactOptional())),
      })
      .nullable()
      .describe("What a respondent's page is given, and what it says by itself; null: it cannot be asked as it stands"),
  }),
);
export type CheckedSurvey = z.infer<typeof checkedSurvey>;
