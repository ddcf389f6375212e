import type { summary as pattern } from "../en/summary.ts";

/** The sentences at the top of a journey, in the Swedish of Finland. */
export const summary: Record<keyof typeof pattern, string> = {
  "summary.pains":
    "{count, plural, one {{names} är en smärtpunkt på den här resan.} other {{names} är smärtpunkterna på den här resan.}}",
  "summary.strengths": "{count, plural, one {{names} är en styrka.} other {{names} är styrkor.}}",
  "summary.even": "Ingen kontaktpunkt skiljer sig från de andra som smärtpunkt eller styrka.",
  "summary.noPains": "Ingen kontaktpunkt framträder som smärtpunkt.",
  "summary.blind": "{count, plural, one {{names} mäts inte.} other {{names} mäts inte.}}",
  "summary.tooFew": "{count, plural, one {{names} har fått för få svar.} other {{names} har fått för få svar.}}",
  "summary.nothing": "Här har ingenting ännu mätts.",
  "summary.more": "{n, number} till",
};
