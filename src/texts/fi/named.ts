import type { named as pattern } from "../en/named.ts";

/** Mitä ihmiset mainitsevat, kun sanoista saa valita: tunteet ja syyt. */
export const named: Record<keyof typeof pattern, string> = {
  "answer.tags": "Syyt",

  "named.base.asked": "Osuudet ovat kaikista vastanneista: {n, plural, one {# vastaus} other {# vastausta}}.",
  "named.base.hadExperience":
    "Osuudet ovat niistä, joilla oli kokemus kerrottavanaan: {n, plural, one {# vastaus} other {# vastausta}}.",
  "named.leftOut":
    "Pois on jätetty {n, plural, one {# vastaaja, jolla} other {# vastaajaa, joilla}} sellaista ei ollut.",
  "named.several": "Vastaaja sai mainita monta, joten osuudet voivat yhteensä ylittää sata prosenttia.",
  "named.atMost":
    "{n, plural, one {Vastaaja sai mainita yhden.} other {Vastaaja sai mainita enintään #, joten osuudet voivat yhteensä ylittää sata prosenttia.}}",
  "named.overChosen": "{n, plural, one {# vastauksessa} other {# vastauksessa}} on mainittu enemmän kuin olisi saanut.",
  "named.none": "Ei maininnut mitään",
  "named.mixed": "Mainitsi sekä miellyttäviä että epämiellyttäviä",
  "named.further":
    "Lisäksi {n, plural, one {mainittiin # sana} other {mainittiin # sanaa}} niin harvoin, ettei niitä näytetä.",
  "named.pleasant": "miellyttävä",
  "named.unpleasant": "epämiellyttävä",
  "named.neither": "ei miellyttävä eikä epämiellyttävä",

  "emotion.joy": "Ilo",
  "emotion.trust": "Luottamus",
  "emotion.delight": "Ihastus",
  "emotion.gratitude": "Kiitollisuus",
  "emotion.relief": "Helpotus",
  "emotion.calm": "Rauha",
  "emotion.interest": "Kiinnostus",
  "emotion.hope": "Toivo",
  "emotion.pride": "Ylpeys",
  "emotion.surprise": "Yllätys",
  "emotion.anticipation": "Odotus",
  "emotion.indifference": "Yhdentekevyys",
  "emotion.anger": "Viha",
  "emotion.fear": "Pelko",
  "emotion.sadness": "Suru",
  "emotion.disgust": "Inho",
  "emotion.frustration": "Turhautuminen",
  "emotion.disappointment": "Pettymys",
  "emotion.worry": "Huoli",
  "emotion.confusion": "Hämmennys",
  "emotion.boredom": "Tylsistyminen",
  "emotion.stress": "Stressi",
  "emotion.shame": "Häpeä",

  "tag.friendliness": "Ystävällisyys",
  "tag.being-heard": "Kuulluksi tuleminen",
  "tag.respect": "Kunnioitus",
  "tag.trust": "Luottamus",
  "tag.competence": "Osaaminen",
  "tag.speed": "Nopeus",
  "tag.effortlessness": "Vaivattomuus",
  "tag.information": "Tieto",
  "tag.reliability": "Luotettavuus",
  "tag.product": "Tuote",
  "tag.technology": "Tekniikka",
  "tag.place": "Paikka",
  "tag.price": "Hinta",
};
