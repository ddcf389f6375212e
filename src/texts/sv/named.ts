import type { named as pattern } from "../en/named.ts";

/** Vad människor nämner när det finns ord att välja mellan: känslor och skäl. */
export const named: Record<keyof typeof pattern, string> = {
  "answer.tags": "Skäl",

  "named.base.asked": "Andelarna är av alla som svarat: {n, plural, one {# svar} other {# svar}}.",
  "named.base.hadExperience":
    "Andelarna är av dem som hade en upplevelse att berätta om: {n, plural, one {# svar} other {# svar}}.",
  "named.leftOut":
    "{n, plural, one {# svarande som inte hade någon är utelämnad} other {# svarande som inte hade någon är utelämnade}}.",
  "named.several": "Flera fick nämnas, så andelarna kan tillsammans överstiga hundra procent.",
  "named.atMost":
    "{n, plural, one {En fick nämnas.} other {Högst # fick nämnas, så andelarna kan tillsammans överstiga hundra procent.}}",
  "named.overChosen": "{n, plural, one {# svar nämner} other {# svar nämner}} fler än vad som fick nämnas.",
  "named.none": "Nämnde ingenting",
  "named.mixed": "Nämnde både behagliga och obehagliga",
  "named.further":
    "{n, plural, one {Ytterligare # ord nämndes} other {Ytterligare # ord nämndes}} för sällan för att visas.",
  "named.pleasant": "behaglig",
  "named.unpleasant": "obehaglig",
  "named.neither": "varken behaglig eller obehaglig",

  "emotion.joy": "Glädje",
  "emotion.trust": "Tillit",
  "emotion.delight": "Förtjusning",
  "emotion.gratitude": "Tacksamhet",
  "emotion.relief": "Lättnad",
  "emotion.calm": "Lugn",
  "emotion.interest": "Intresse",
  "emotion.hope": "Hopp",
  "emotion.pride": "Stolthet",
  "emotion.surprise": "Överraskning",
  "emotion.anticipation": "Förväntan",
  "emotion.indifference": "Likgiltighet",
  "emotion.anger": "Ilska",
  "emotion.fear": "Rädsla",
  "emotion.sadness": "Sorg",
  "emotion.disgust": "Avsky",
  "emotion.frustration": "Frustration",
  "emotion.disappointment": "Besvikelse",
  "emotion.worry": "Oro",
  "emotion.confusion": "Förvirring",
  "emotion.boredom": "Leda",
  "emotion.stress": "Stress",
  "emotion.shame": "Skam",

  "tag.friendliness": "Vänlighet",
  "tag.being-heard": "Att bli hörd",
  "tag.respect": "Respekt",
  "tag.trust": "Förtroende",
  "tag.competence": "Kunnande",
  "tag.speed": "Snabbhet",
  "tag.effortlessness": "Enkelhet",
  "tag.information": "Information",
  "tag.reliability": "Pålitlighet",
  "tag.product": "Produkten",
  "tag.technology": "Tekniken",
  "tag.place": "Platsen",
  "tag.price": "Priset",
};
