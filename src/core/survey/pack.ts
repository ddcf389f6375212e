import { z } from "zod";
import { type Journey, touchpointsOf } from "../journey/journey.ts";
import { key } from "../journey/keys.ts";
import { hint, placeIn } from "../mistakes/got.ts";
import { mistake, said } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import { expecting, fields, inShape } from "../shape.ts";
import { say, type Text } from "../text.ts";
import { baseLanguage } from "../text-language.ts";
import { text } from "../text-schema.ts";
import { checkSurvey } from "./check-survey.ts";
import type { Question, Survey } from "./survey.ts";
import { surveySchema } from "./survey-schema.ts";
import { type PackPlace, packPlaces } from "./where-pack-fits.ts";

/** Questions that belong together for a purpose, ready to be asked at any touchpoint of any journey. */
export interface Pack extends Omit<Survey, "journey" | "about"> {
  /** What it is for. */
  readonly purpose: Text;
  /** What it is asked about, the likeliest first; absent: anything. */
  readonly fits?: readonly PackPlace[];
  /** What questions are called where a touchpoint is asked about and not the whole; `{touchpoint}` is its name. */
  readonly ofTouchpoint: readonly { readonly question: string; readonly text: Text }[];
}

const oneOfPlaces = said("one-of", { values: packPlaces.join(", ") });
const place = z.enum(packPlaces, expecting(oneOfPlaces));

/** The pack file `polku: pack/1`: a survey that does not say yet what it is about. */
const packSchema = surveySchema.omit({ journey: true, about: true }).extend({
  polku: z.literal("pack/1", expecting(said("this-form", { form: '"pack/1"' }))),
  purpose: text(1000),
  fits: z.array(place, expecting(oneOfPlaces)).exactOptional(),
  ofTouchpoint: z
    .array(fields({ question: key, text: text(200) }, "a-wording"), expecting("wordings-list"))
    .default([]),
});

/** A pack from the contents of its file; or every problem at once, each with its path. */
export function readPack(file: unknown): Result<Pack, readonly Problem[]> {
  const problems: Problem[] = [];
  const shaped = inShape(packSchema, file, problems);
  if (shaped === undefined) return refuse(problems);
  const { polku: _, ...rest } = shaped;
  const pack = rest as unknown as Pack;
  problems.push(...checkSurvey(surveyOf(pack, { journey: "journey", about: "whole" })));
  const known = pack.questions.map(({ key }) => key);
  pack.ofTouchpoint.forEach(({ question }, at) => {
    const path = ["ofTouchpoint", at, "question"];
    const facts = { place: placeIn(path), key: question, hint: hint(question, known) };
    if (!known.includes(question)) problems.push(mistake("unknown-question", facts, { path }));
  });
  return problems.length > 0 ? refuse(problems) : ok(pack);
}

/** The survey that asks a pack's questions there; about a touchpoint it says which, by its name in each language. */
export function surveyOf(
  pack: Pack,
  where: Pick<Survey, "journey" | "about"> & { readonly key?: string },
  touchpoint?: Text,
): Survey {
  const { purpose: _, fits: _fits, ofTouchpoint, ...asked } = pack;
  const named = (question: Question): Question => {
    const own = ofTouchpoint.find((one) => one.question === question.key);
    if (own === undefined || touchpoint === undefined) return question;
    return { ...question, text: naming(own.text, touchpoint) } as Question;
  };
  const [first, ...others] = asked.questions;
  const questions = [named(first), ...others.map(named)] as const;
  return { ...asked, questions, ...where };
}

const naming = (text: Text, touchpoint: Text): Text =>
  Object.fromEntries(
    Object.entries(text).map(([language, words]) => {
      const name = say(touchpoint, language, [baseLanguage(language), "en", "fi", "sv"]);
      return [language, words.replaceAll("{touchpoint}", () => name)];
    }),
  );

/** What the touchpoint is called that a survey is about; nothing where it is the whole. */
export const touchpointNamed = (journey: Journey, about: string): Text | undefined =>
  touchpointsOf(journey).find(({ touchpoint }) => touchpoint.key === about)?.touchpoint.name;
