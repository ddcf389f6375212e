import type { Scale } from "../experience/answers.ts";

/** Words for the steps of a scale, worst first; several wordings of a step stand beside each other. */
interface ScaleWords {
  /** The standard answer that such words are mostly given to. */
  readonly answer: "satisfaction" | "effort" | "expectation" | "resolved";
  readonly scale: Scale;
  readonly steps: readonly (readonly string[])[];
}

const five: Scale = [1, 5];

/** Scales as surveys in English, Finnish and Swedish word them. */
const scales: readonly ScaleWords[] = [
  {
    answer: "satisfaction",
    scale: five,
    steps: [
      [
        "very dissatisfied",
        "very unsatisfied",
        "extremely dissatisfied",
        "completely dissatisfied",
        "erittäin tyytymätön",
        "hyvin tyytymätön",
        "mycket missnöjd",
      ],
      [
        "dissatisfied",
        "unsatisfied",
        "somewhat dissatisfied",
        "rather dissatisfied",
        "tyytymätön",
        "melko tyytymätön",
        "missnöjd",
        "ganska missnöjd",
      ],
      [
        "neither satisfied nor dissatisfied",
        "neither",
        "neutral",
        "en tyytyväinen enkä tyytymätön",
        "ei tyytyväinen eikä tyytymätön",
        "neutraali",
        "varken nöjd eller missnöjd",
        "varken eller",
      ],
      [
        "satisfied",
        "somewhat satisfied",
        "rather satisfied",
        "tyytyväinen",
        "melko tyytyväinen",
        "nöjd",
        "ganska nöjd",
      ],
      [
        "very satisfied",
        "extremely satisfied",
        "completely satisfied",
        "erittäin tyytyväinen",
        "hyvin tyytyväinen",
        "mycket nöjd",
      ],
    ],
  },
  {
    answer: "satisfaction",
    scale: five,
    steps: [
      [
        "strongly disagree",
        "completely disagree",
        "fully disagree",
        "täysin eri mieltä",
        "instämmer inte alls",
        "tar helt avstånd",
        "helt av annan åsikt",
      ],
      [
        "disagree",
        "somewhat disagree",
        "jokseenkin eri mieltä",
        "osittain eri mieltä",
        "melko eri mieltä",
        "eri mieltä",
        "instämmer inte",
        "tar delvis avstånd",
        "delvis av annan åsikt",
      ],
      [
        "neither agree nor disagree",
        "undecided",
        "ei samaa eikä eri mieltä",
        "en samaa enkä eri mieltä",
        "varken instämmer eller tar avstånd",
        "varken av samma eller annan åsikt",
      ],
      [
        "agree",
        "somewhat agree",
        "jokseenkin samaa mieltä",
        "osittain samaa mieltä",
        "melko samaa mieltä",
        "samaa mieltä",
        "instämmer",
        "instämmer delvis",
        "delvis av samma åsikt",
      ],
      [
        "strongly agree",
        "completely agree",
        "fully agree",
        "täysin samaa mieltä",
        "instämmer helt",
        "instämmer helt och hållet",
        "helt av samma åsikt",
      ],
    ],
  },
  {
    answer: "satisfaction",
    scale: five,
    steps: [
      [
        "very poor",
        "very bad",
        "terrible",
        "unacceptable",
        "erittäin huono",
        "hyvin huono",
        "mycket dålig",
        "mycket dåligt",
      ],
      ["poor", "bad", "below average", "huono", "melko huono", "dålig", "dåligt"],
      [
        "fair",
        "average",
        "ok",
        "okay",
        "acceptable",
        "kohtalainen",
        "keskinkertainen",
        "tyydyttävä",
        "medel",
        "medelmåttig",
        "godtagbar",
        "varken bra eller dålig",
        "varken bra eller dåligt",
      ],
      ["good", "above average", "hyvä", "melko hyvä", "bra", "god"],
      ["very good", "excellent", "outstanding", "erittäin hyvä", "erinomainen", "mycket bra", "utmärkt"],
    ],
  },
  {
    answer: "effort",
    scale: [1, 7],
    steps: [
      [
        "very difficult",
        "extremely difficult",
        "erittäin vaikea",
        "erittäin vaikeaa",
        "hyvin vaikeaa",
        "mycket svårt",
        "mycket svår",
      ],
      ["difficult", "vaikea", "vaikeaa", "svårt", "svår"],
      ["somewhat difficult", "rather difficult", "melko vaikea", "melko vaikeaa", "ganska svårt", "ganska svår"],
      ["neither easy nor difficult", "ei helppo eikä vaikea", "ei helppoa eikä vaikeaa", "varken lätt eller svårt"],
      ["somewhat easy", "rather easy", "melko helppo", "melko helppoa", "ganska lätt"],
      ["easy", "helppo", "helppoa", "lätt"],
      ["very easy", "extremely easy", "erittäin helppo", "erittäin helppoa", "hyvin helppoa", "mycket lätt"],
    ],
  },
  {
    answer: "expectation",
    scale: [-2, 2],
    steps: [
      [
        "much worse than expected",
        "much worse than i expected",
        "paljon odotettua huonompi",
        "selvästi odotettua huonompi",
        "mycket sämre än väntat",
      ],
      ["worse than expected", "worse than i expected", "odotettua huonompi", "sämre än väntat"],
      ["as expected", "about as expected", "odotusten mukainen", "odotetunlainen", "som väntat"],
      ["better than expected", "better than i expected", "odotettua parempi", "bättre än väntat"],
      [
        "much better than expected",
        "much better than i expected",
        "paljon odotettua parempi",
        "selvästi odotettua parempi",
        "mycket bättre än väntat",
      ],
    ],
  },
];

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

/** What texts of words mean as answers: the scale on which all of them are steps, with each text's value. */
export interface WordedScale {
  readonly answer: ScaleWords["answer"];
  readonly scale: Scale;
  readonly labels: Readonly<Record<string, number>>;
}

/** The scale that knows all these texts, at least two of its steps among them; null when there is none. */
export function wordedScale(texts: readonly string[]): WordedScale | null {
  for (const { answer, scale, steps } of scales) {
    const places = texts.map((text) => steps.findIndex((step) => step.includes(plainWords(text))));
    if (places.includes(-1) || new Set(places).size < 2) continue;
    return { answer, scale, labels: Object.fromEntries(texts.map((text, at) => [text, scale[0] + places[at]!])) };
  }
  return null;
}

/** "10 Extremely likely", "1 = Very poor": the number that begins such a text; null where none does. */
export function decorated(text: string): number | null {
  const found = /^(-?\d{1,3})(?:\s*[-–—=:.)]\s*|\s+)\p{L}/u.exec(text.trim());
  return found === null ? null : Number(found[1]);
}
