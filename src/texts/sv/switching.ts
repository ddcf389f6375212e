import type { switching as pattern } from "../en/switching.ts";

/** Bad experiences that gather, and leaving, in Swedish. */
export const switching: Record<keyof typeof pattern, string> = {
  "switching.title": "Dåliga upplevelser och att lämna",
  "switching.title.intention": "Dåliga upplevelser och att inte komma igen",
  "switching.caption":
    "Varje resa räknas med de dåliga resor som personen hade haft dittills, den själv medräknad; ingen ser alltså trogen ut bara för att ha stannat länge nog för att samla dem. Dålig: {by}.",
  "switching.by.whole": "resan som helhet fick ett dåligt betyg",
  "switching.by.touchpoints": "minst en kontaktpunkt fick ett dåligt betyg",
  "switching.bad": "Dåliga resor hittills",
  "switching.count": "{count, plural, =0 {ingen} one {en} other {två eller fler}}",
  "switching.share": "Lämnade efter den",
  "switching.share.intention": "Sade att de inte kommer igen",
  "switching.ratio": "Mot ingen, när man har kommit lika många gånger",
  "switching.times": "{ratio} gånger ({interval})",
  "switching.noOrder":
    "Om dåliga upplevelser som samlas kan inget sägas: materialet berättar inte vilken dag varje resa gjordes, så de har ingen ordning.",
  "method.switching": "Dåliga upplevelser och att lämna",
  "method.switchingText":
    "Varje resa är en period efter vilken man kan lämna. Risken jämförs mellan resor med ingen, en och två eller fler dåliga dittills, bland dem som har kommit lika många gånger. Minst 20 händelser behövs, och tio för varje jämförelse. Människor grupperas aldrig efter hur många dåliga upplevelser de hade till slut: den som stannar längre samlar fler.",
};
