import type { moments as pattern } from "../en/moments.ts";

/** What bad and exceptional encounters go with, in Swedish. */
export const moments: Record<keyof typeof pattern, string> = {
  "moments.title": "Dåliga och utmärkta möten",
  "moments.note":
    "Hur utfallet är efter ett dåligt och efter ett utmärkt möte, jämfört med möten som är varken eller. Utfall: {outcome}; {passes}. De följs åt i svaren; det säger ännu inte varför.",
  "moments.caption":
    "”När dåligt” och ”När utmärkt” räknas vid sidan av alla andra kontaktpunkter; ”När bara detta inte var bra” mot resor där allt som frågades var bra. Talen är förändringar i utfallet ({unit}); minus är åt det mindre önskade. Raderna står i resans ordning.",
  "moments.bad": "När dåligt",
  "moments.exceptional": "När utmärkt",
  "moments.only": "När bara detta inte var bra",
  "moments.tells": "Vad det säger",
  "moments.oneBad": "En kontaktpunkt inte bra, mot resor där alla var det",
  "moments.twoOrMore": "Två eller fler inte bra, mot resor där alla var det",
  "moments.measured": "Mätta kontaktpunkter i medeltal: {none} där alla var bra, {one} där en inte var det.",
  "method.moments": "Dåliga och utmärkta möten",
  "method.momentsText":
    "Ett möte är dåligt när svaret är negativt eller mötet inte nådde upp till det väntade, och utmärkt när svaret är skalans högsta och, där det frågades, över det väntade. Vad ett dåligt och ett utmärkt möte följs åt med räknas för alla kontaktpunkter tillsammans (minsta kvadratmetoden), så att var och en syns vid sidan av de andra. Intervallen tar hänsyn till att samma person kan ha kommit flera gånger, och det som sägs om en kontaktpunkt till att många granskas.",
};
