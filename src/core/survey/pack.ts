import { z } from "zod";
import { said } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import { expecting, inShape } from "../shape.ts";
import type { Text } from "../text.ts";
import { text } from "../text-schema.ts";
import { checkSurvey } from "./check-survey.ts";
import type { Survey } from "./survey.ts";
import { surveySchema } from "./survey-schema.ts";

/** Questions that belong together for a purpose, ready to be asked at any touchpoint of any journey. */
export interface Pack extends Omit<Survey, "journey" | "about"> {
  /** What it is for. */
  readonly purpose: Text;
}

/** The pack file `polku: pack/1`: a survey that does not say yet what it is about. */
const packSchema = surveySchema.omit({ journey: true, about: true }).extend({
  polku: z.literal("pack/1", expecting(said("this-form", { form: '"pack/1"' }))),
  purpose: text(1000),
});

/** A pack from the contents of its file; or every problem at once, each with its path. */
export function readPack(file: unknown): Result<Pack, readonly Problem[]> {
  const problems: Problem[] = [];
  const shaped = inShape(packSchema, file, problems);
  if (shaped === undefined) return refuse(problems);
  const { polku: _, ...rest } = shaped;
  const pack = rest as unknown as Pack;
  problems.push(...checkSurvey(surveyOf(pack, { journey: "journey", about: "whole" })));
  return problems.length > 0 ? refuse(problems) : ok(pack);
}

/** The survey that asks a pack's questions there. */
export function surveyOf(pack: Pack, where: Pick<Survey, "journey" | "about"> & { readonly key?: string }): Survey {
  const { purpose: _, ...asked } = pack;
  return { ...asked, ...where };
}
