import type { inExperiences as pattern } from "../../../core/mistakes/in-experiences.ts";

/** What can be wrong in an experience that is sent, in the Swedish of Finland. */
export const inExperiences: Record<keyof typeof pattern, string> = {
  "bad-value.experience": "en upplevelse borde vara fält efter namn",
  "bad-value.outcome": "ett utfall borde vara fält efter namn",
  "bad-value.response": "ett svar borde vara fält efter namn",
  "bad-value.both": "en upplevelse gäller antingen en kontaktpunkt (touchpoint) eller hela resan (whole), inte båda",
  "bad-value.sent-scale": "{place} är fel: {key} kan inte besvaras på skalan {got}",
  "unknown-touchpoint.here": "den här resan har ingen kontaktpunkt {got}{hint}",
  "unknown-answer.of-scale": "{place} är skalan för ett svar som inte finns här",
  "too-many.named": "{field} är för lång: högst {most}",
  "too-many.answers": "answers: fler än {most}",
  "bad-key.attribute": "attributes: en nyckel borde ha 1–64 tecken",
  erased: "den, eller kunden som den gäller, har tagits bort för gott och tas inte emot igen",
  "import-under-way": "en import som pågår håller i den här upplevelsen; skicka den igen när importen är klar",
  "cannot-be-kept": "PostgreSQL tar inte emot den här raden: {why}",
};
