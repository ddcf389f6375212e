import { plainWords } from "./scale-words.ts";

/** Words that say that nothing was said. */
const noAnswer = new Set([
  "no answer",
  "not answered",
  "no response",
  "did not answer",
  "refused",
  "refuse",
  "prefer not to say",
  "prefer not to answer",
  "missing",
  "skipped",
  "ei vastausta",
  "ei vastannut",
  "en halua vastata",
  "en halua sanoa",
  "puuttuva tieto",
  "tieto puuttuu",
  "inget svar",
  "ej svar",
  "uppgift saknas",
  "vill inte svara",
  "vill ej svara",
]);

/** Whether a label says that the question was not answered. */
export const saysNoAnswer = (text: string): boolean => noAnswer.has(plainWords(text));
