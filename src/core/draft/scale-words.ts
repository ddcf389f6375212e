import type { Scale } from "../experience/answers.ts";
import type { ScaleWords } from "./scale-of-words.ts";
import { wordedScales } from "./worded-scales.ts";

/** Words that say that the question did not apply, or that nothing can be said. */
const notApplicable = new Set([
  "n/a",
  "na",
  "not applicable",
  "does not apply",
  "did not use",
  "never used",
  "not used",
  "no experience",
  "no opinion",
  "i don't know",
  "have not used",
  "haven't used",
  "don't know",
  "dont know",
  "do not know",
  "can't say",
  "cannot say",
  "not sure",
  "en osaa sanoa",
  "eos",
  "ei osaa sanoa",
  "ei koske minua",
  "ei koske",
  "en käyttänyt",
  "ei käyttänyt",
  "en ole käyttänyt",
  "en ole asioinut",
  "en asioinut",
  "ei ole kokemusta",
  "ei sovellu",
  "ei käytössä",
  "ei kokemusta",
  "en tiedä",
  "vet ej",
  "vet inte",
  "kan inte säga",
  "kan ej säga",
  "ej aktuellt",
  "gäller inte mig",
  "ingen erfarenhet",
  "har inte använt",
]);

const yes = new Set(["yes", "y", "true", "kyllä", "joo", "ja", "1"]);
const no = new Set(["no", "n", "false", "ei", "en", "nej", "0"]);

/** A text as words are compared: small letters, without the marks and numbers around it. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’´]/g, "'")
    .replace(/^[-\d\s.,:;=()–—]+(?=\p{L})/u, "")
    .replace(/[\s.,:;!()–—-]+$/u, "")
    .replace(/\s+/g, " ")
    .trim();

export const saysNotApplicable = (text: string): boolean => notApplicable.has(plainWords(text));

/** 1 for yes, 0 for no, in any of the languages; null for every other text. */
export function yesOrNo(text: string): 0 | 1 | null {
  const small = text.trim().toLowerCase();
  if (yes.has(small)) return 1;
  return no.has(small) ? 0 : null;
}

/** What texts of words mean as answers: the scale of which they are steps, with each text's value. */
export interface WordedScale {
  readonly answer: ScaleWords["answer"];
  readonly scale: Scale;
  readonly labels: Readonly<Record<string, number>>;
  /** Texts that no step of the scale is called by: somebody has to say what they mean. */
  readonly unknown: readonly string[];
}

/** Each scale's words by language, with the step of each word. */
const known = wordedScales.map(({ answer, scale, steps }) => ({
  answer,
  scale,
  languages: Object.values(steps).map(
    (words) => new Map(words.flatMap((step, at) => step.split(", ").map((word) => [word, at] as const))),
  ),
}));

/** Of so many steps at least texts must be words for a text beside them to be taken for one more step. */
const fewestBesideUnknown = 3;
const mostUnknown = 2;

/**
 * The scale that knows all these texts, at least two of its steps among them, no two words of one language for the same step; where no
 * scale knows all, the one that knows all but one or two; null when there is none.
 */
export function wordedScale(texts: readonly string[]): WordedScale | null {
  const found = known.flatMap(({ answer, scale, languages }) => {
    const words = [...new Set(texts.map(plainWords))];
    const isAmbiguous = languages.some((steps) => {
      const met = words.flatMap((word) => steps.get(word) ?? []);
      return new Set(met).size < met.length;
    });
    if (isAmbiguous) return [];
    const steps = texts.map((text) => languages.find((one) => one.has(plainWords(text)))?.get(plainWords(text)));
    const unknown = texts.filter((_, at) => steps[at] === undefined);
    const fewest = unknown.length === 0 ? 2 : fewestBesideUnknown;
    if (unknown.length > mostUnknown || new Set(steps.filter((step) => step !== undefined)).size < fewest) return [];
    const labels = texts.flatMap((text, at) =>
      steps[at] === undefined ? [] : [[text, scale[0] + steps[at]] as const],
    );
    return [{ answer, scale, labels: Object.fromEntries(labels), unknown }];
  });
  return found.toSorted((a, b) => a.unknown.length - b.unknown.length)[0] ?? null;
}

/** "10 Extremely likely", "1 = Very poor": the number that begins such a text; null where none does. */
export function decorated(text: string): number | null {
  const found = /^(-?\d{1,3})(?:\s*[-–—=:.)]\s*|\s+)\p{L}/u.exec(text.trim());
  return found === null ? null : Number(found[1]);
}
