import type { problems as pattern } from "../en/problems.ts";

/** What stands in the way of a page, in the Swedish of Finland. */
export const problems: Record<keyof typeof pattern, string> = {
  "problem.no-such-journey": "Det finns ingen sådan kundresa",
  "problem.no-such-touchpoint": "Den här resan har ingen sådan kontaktpunkt",
  "problem.unknown-measure": "Den här resan har inget sådant mått",
  "problem.unknown-attribute": "Adressen har en avgränsning som den här resan inte har",
  "problem.invalid-parameter": "Adressen har ett val som inte kan läsas",
  "problem.disk-full": "Disken är full: Polku kan inte spara något nytt",
  "problem.records-busy": "Databasen hinner inte svara fler just nu",
  "problem.records-gone": "Polku når inte sin databas",
  "problem.records-closed": "Databasen släpper inte in Polku",
  "problem.our-mistake": "Något gick fel i Polku; dess logg berättar vad",
  "problem.refused": "Polku godtog inte begäran",
  "problem.no-answer": "Polku svarar inte",
  "problem.broken-page": "Sidan kunde inte ritas; felet är i Polku",

  "problem.noAnswerHow": "Är det igång? Det startas med npm start, och den här sidan kommer tillbaka av sig själv.",
  "problem.comesBack": "Sidan kommer tillbaka av sig själv när felet är borta.",
  "problem.stale": "{problem}. Det som visas är från kl. {time}.",
  "problem.retry": "Försök igen",
};
