import { satisfactionWords } from "./satisfaction-words.ts";
import { five, type ScaleWords, seven } from "./scale-of-words.ts";

/**
 * Scales as surveys in English, Finnish and Swedish word them. A shorter one stands before a longer one with the same words: the longer
 * one is meant where two words of a language fall on one step of the shorter.
 */
export const wordedScales: readonly ScaleWords[] = [
  ...satisfactionWords,
  {
    answer: "effort",
    scale: five,
    steps: {
      en: [
        "very difficult, extremely difficult, very hard",
        "difficult, somewhat difficult, rather difficult, hard",
        "neither easy nor difficult, neither difficult nor easy, neither",
        "easy, somewhat easy, rather easy",
        "very easy, extremely easy",
      ],
      fi: [
        "erittäin vaikea, erittäin vaikeaa, hyvin vaikeaa, hyvin vaikea",
        "vaikea, vaikeaa, melko vaikea, melko vaikeaa",
        "ei helppo eikä vaikea, ei helppoa eikä vaikeaa, siltä väliltä",
        "helppo, helppoa, melko helppo, melko helppoa",
        "erittäin helppo, erittäin helppoa, hyvin helppoa, hyvin helppo",
      ],
      sv: [
        "mycket svårt, mycket svår",
        "svårt, svår, ganska svårt, ganska svår",
        "varken lätt eller svårt",
        "lätt, ganska lätt",
        "mycket lätt",
      ],
    },
  },
  {
    answer: "effort",
    scale: seven,
    steps: {
      en: [
        "very difficult, extremely difficult, very hard",
        "difficult, moderately difficult, hard",
        "somewhat difficult, rather difficult, slightly difficult",
        "neither easy nor difficult, neither difficult nor easy, neither",
        "somewhat easy, rather easy, slightly easy",
        "easy, moderately easy",
        "very easy, extremely easy",
      ],
      fi: [
        "erittäin vaikea, erittäin vaikeaa, hyvin vaikeaa",
        "vaikea, vaikeaa",
        "melko vaikea, melko vaikeaa",
        "ei helppo eikä vaikea, ei helppoa eikä vaikeaa, siltä väliltä",
        "melko helppo, melko helppoa",
        "helppo, helppoa",
        "erittäin helppo, erittäin helppoa, hyvin helppoa",
      ],
      sv: [
        "mycket svårt, mycket svår",
        "svårt, svår",
        "ganska svårt, ganska svår",
        "varken lätt eller svårt",
        "ganska lätt",
        "lätt",
        "mycket lätt",
      ],
    },
  },
  {
    answer: "expectation",
    scale: [-2, 2],
    steps: {
      en: [
        "much worse than expected, much worse than i expected",
        "worse than expected, worse than i expected",
        "as expected, about as expected",
        "better than expected, better than i expected",
        "much better than expected, much better than i expected",
      ],
      fi: [
        "paljon odotettua huonompi, selvästi odotettua huonompi",
        "odotettua huonompi",
        "odotusten mukainen, odotetunlainen",
        "odotettua parempi",
        "paljon odotettua parempi, selvästi odotettua parempi",
      ],
      sv: ["mycket sämre än väntat", "sämre än väntat", "som väntat", "bättre än väntat", "mycket bättre än väntat"],
    },
  },
];
