/** The peak and the end of a journey: a section of the report and its method. */
export const remembered = {
  "remembered.title": "What is remembered",
  "remembered.note":
    "How closely each goes with the outcome, from 0 not at all to 1 wholly (correlation, with its 95% interval). Outcome: {outcome}; {people}, each with the latest journey in which two touchpoints or more were answered.",
  "remembered.peak": "Peak: the encounter farthest from neutral",
  "remembered.end": "End: the last encounter",
  "remembered.peakEnd": "Peak and end",
  "remembered.mean": "Mean of all",
  "remembered.worst": "Lowest rating",
  "remembered.noOrder":
    "What is remembered cannot be told: the data do not say in which order the touchpoints were met. Where it was that of the journey, the mapping may say so (order: journey).",
  "method.remembered": "What is remembered",
  "method.rememberedText":
    "Of each journey its peak (the answer farthest from neutral, of equals the later), its end, half of both, and the mean of all answers are held against the outcome. Which of the last two follows it more tightly is judged by Williams' test of dependent correlations. Each person counts once, and fifty are needed.",
} as const;
