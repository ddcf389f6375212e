import { five, type ScaleWords, seven } from "./scale-of-words.ts";

/** Scales of satisfaction, agreement and how good something was. */
export const satisfactionWords: readonly ScaleWords[] = [
  {
    answer: "satisfaction",
    scale: five,
    steps: {
      en: [
        "very dissatisfied, very unsatisfied, extremely dissatisfied, completely dissatisfied",
        "dissatisfied, unsatisfied, somewhat dissatisfied, rather dissatisfied, quite dissatisfied",
        "neither satisfied nor dissatisfied, neither, neutral, neither nor",
        "satisfied, somewhat satisfied, rather satisfied, quite satisfied",
        "very satisfied, extremely satisfied, completely satisfied",
      ],
      fi: [
        "erittäin tyytymätön, hyvin tyytymätön",
        "tyytymätön, melko tyytymätön, jokseenkin tyytymätön",
        "en tyytyväinen enkä tyytymätön, ei tyytyväinen eikä tyytymätön, en tyytymätön enkä tyytyväinen, ei tyytymätön eikä tyytyväinen, neutraali, ei kumpaakaan, en kumpaakaan, ei kumpikaan, siltä väliltä",
        "tyytyväinen, melko tyytyväinen, jokseenkin tyytyväinen",
        "erittäin tyytyväinen, hyvin tyytyväinen",
      ],
      sv: [
        "mycket missnöjd",
        "missnöjd, ganska missnöjd",
        "varken nöjd eller missnöjd, varken eller, neutral",
        "nöjd, ganska nöjd",
        "mycket nöjd",
      ],
    },
  },
  {
    answer: "satisfaction",
    scale: seven,
    steps: {
      en: [
        "very dissatisfied, extremely dissatisfied, completely dissatisfied",
        "dissatisfied, moderately dissatisfied",
        "somewhat dissatisfied, slightly dissatisfied",
        "neither satisfied nor dissatisfied, neither, neutral",
        "somewhat satisfied, slightly satisfied",
        "satisfied, moderately satisfied",
        "very satisfied, extremely satisfied, completely satisfied",
      ],
      fi: [
        "erittäin tyytymätön, hyvin tyytymätön",
        "tyytymätön",
        "melko tyytymätön, jokseenkin tyytymätön",
        "en tyytyväinen enkä tyytymätön, ei tyytyväinen eikä tyytymätön, en tyytymätön enkä tyytyväinen, ei tyytymätön eikä tyytyväinen, neutraali, ei kumpaakaan, siltä väliltä",
        "melko tyytyväinen, jokseenkin tyytyväinen",
        "tyytyväinen",
        "erittäin tyytyväinen, hyvin tyytyväinen",
      ],
      sv: [
        "mycket missnöjd",
        "missnöjd",
        "ganska missnöjd",
        "varken nöjd eller missnöjd, varken eller",
        "ganska nöjd",
        "nöjd",
        "mycket nöjd",
      ],
    },
  },
  {
    answer: "satisfaction",
    scale: five,
    steps: {
      en: [
        "not at all satisfied",
        "not so satisfied, slightly satisfied",
        "somewhat satisfied, moderately satisfied",
        "very satisfied",
        "extremely satisfied, completely satisfied",
      ],
    },
  },
  {
    answer: "satisfaction",
    scale: five,
    steps: {
      en: [
        "strongly disagree, completely disagree, fully disagree, totally disagree",
        "disagree, somewhat disagree, tend to disagree",
        "neither agree nor disagree, undecided, neutral, neither",
        "agree, somewhat agree, tend to agree",
        "strongly agree, completely agree, fully agree, totally agree",
      ],
      fi: [
        "täysin eri mieltä",
        "jokseenkin eri mieltä, osittain eri mieltä, melko eri mieltä, eri mieltä",
        "ei samaa eikä eri mieltä, en samaa enkä eri mieltä, siltä väliltä, neutraali",
        "jokseenkin samaa mieltä, osittain samaa mieltä, melko samaa mieltä, samaa mieltä",
        "täysin samaa mieltä",
      ],
      sv: [
        "instämmer inte alls, tar helt avstånd, helt av annan åsikt",
        "instämmer inte, tar delvis avstånd, delvis av annan åsikt",
        "varken instämmer eller tar avstånd, varken av samma eller annan åsikt, varken eller, neutral",
        "instämmer, instämmer delvis, delvis av samma åsikt",
        "instämmer helt, instämmer helt och hållet, helt av samma åsikt",
      ],
    },
  },
  {
    answer: "satisfaction",
    scale: seven,
    steps: {
      en: [
        "strongly disagree, completely disagree, fully disagree, totally disagree",
        "disagree",
        "somewhat disagree, slightly disagree",
        "neither agree nor disagree, undecided, neutral, neither",
        "somewhat agree, slightly agree",
        "agree",
        "strongly agree, completely agree, fully agree, totally agree",
      ],
      fi: [
        "täysin eri mieltä",
        "eri mieltä, melko eri mieltä",
        "jokseenkin eri mieltä, osittain eri mieltä, hieman eri mieltä",
        "ei samaa eikä eri mieltä, en samaa enkä eri mieltä, siltä väliltä",
        "jokseenkin samaa mieltä, osittain samaa mieltä, hieman samaa mieltä",
        "samaa mieltä, melko samaa mieltä",
        "täysin samaa mieltä",
      ],
    },
  },
  {
    answer: "satisfaction",
    scale: five,
    steps: {
      en: [
        "very poor, very bad, terrible, unacceptable",
        "poor, bad, below average",
        "fair, average, ok, okay, acceptable, neutral",
        "good, above average",
        "very good, excellent, outstanding",
      ],
      fi: [
        "erittäin huono, hyvin huono",
        "huono, melko huono",
        "kohtalainen, keskinkertainen, tyydyttävä, neutraali",
        "hyvä, melko hyvä",
        "erittäin hyvä, erinomainen",
      ],
      sv: [
        "mycket dålig, mycket dåligt",
        "dålig, dåligt, ganska dålig, ganska dåligt",
        "medel, medelmåttig, godtagbar, varken bra eller dålig, varken bra eller dåligt",
        "bra, god, ganska bra",
        "mycket bra, utmärkt",
      ],
    },
  },
  {
    answer: "satisfaction",
    scale: five,
    steps: {
      en: ["poor, bad", "fair, average", "good", "very good", "excellent, outstanding"],
      fi: ["huono, heikko", "välttävä, kohtalainen, tyydyttävä", "hyvä", "erittäin hyvä, kiitettävä", "erinomainen"],
      sv: ["dålig, dåligt", "ganska bra, godtagbar", "bra", "mycket bra", "utmärkt"],
    },
  },
  {
    answer: "satisfaction",
    scale: five,
    steps: { fi: ["huono, heikko", "välttävä", "tyydyttävä", "hyvä", "erinomainen, kiitettävä, erittäin hyvä"] },
  },
  {
    answer: "satisfaction",
    scale: [1, 6],
    steps: {
      en: [
        "very poor, very bad, terrible",
        "poor, bad",
        "fair, average",
        "good",
        "very good",
        "excellent, outstanding",
      ],
      fi: ["heikko", "välttävä", "tyydyttävä", "hyvä", "kiitettävä", "erinomainen"],
    },
  },
];
