import type { summary as pattern } from "../en/summary.ts";

/** The sentences at the top of a journey, in Finnish. Names stay in the nominative, for they are the workspace's own. */
export const summary: Record<keyof typeof pattern, string> = {
  "summary.pains":
    "{count, plural, one {{names} on tämän polun kipupiste.} other {{names} ovat tämän polun kipupisteet.}}",
  "summary.strengths": "{count, plural, one {{names} on vahvuus.} other {{names} ovat vahvuuksia.}}",
  "summary.even": "Yksikään kosketuspiste ei erotu muista kipupisteenä eikä vahvuutena.",
  "summary.noPains": "Yksikään kosketuspiste ei erotu kipupisteenä.",
  "summary.blind": "{count, plural, one {{names} jää mittaamatta.} other {{names} jäävät mittaamatta.}}",
  "summary.tooFew":
    "{count, plural, one {{names} on saanut liian vähän vastauksia.} other {{names} ovat saaneet liian vähän vastauksia.}}",
  "summary.nothing": "Täältä ei ole vielä mitattu mitään.",
  "summary.more": "{n, number} muuta",
};
