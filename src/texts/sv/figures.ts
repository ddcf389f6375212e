import type { figures as pattern } from "../en/figures.ts";

/** What is said of figures, in the Swedish of Finland. */
export const figures: Record<keyof typeof pattern, string> = {
  "n.answers": "{n, plural, one {# svar} other {# svar}}",
  "n.people": "{n, plural, one {# svarande} other {# svarande}}",
  "n.experiences": "{n, plural, one {# upplevelse} other {# upplevelser}}",
  "n.unanswered": "därtill {n, number} utan svar",
  "n.passes": "{n, plural, one {# genomförd resa} other {# genomförda resor}}",
  "n.customers": "{n, plural, one {# person} other {# personer}}",
  "n.about": "ungefär {count}",
  "n.more": "{n, number} till",

  "interval.short": "95 % konfidensintervall {interval}",
  "interval.long": "{value}, 95 % konfidensintervall {interval}, {people}",

  "label.precise": "exakt",
  "label.usable": "användbar",
  "label.indicative": "riktgivande",

  "points.share": "{value} %-enh.",
  "points.points": "{value} poäng",
  "points.other": "{value}",

  "reason.too-few": "för få svarande: hittills {n, number}, det behövs {needed}",
  "reason.withheld": "visas inte: så få svarande att de kunde kännas igen",
  "reason.leaves-few": "visas inte: en jämförelse med andra urval skulle avslöja vad några få svarat",
  "reason.not-asked": "inte frågat",
  "reason.not-measured": "mäts inte",
  "reason.too-few-units": "för få att jämföra: {n}, det behövs {needed}",
  "reason.nothing-to-compare": "inget annat att jämföra med",
  "reason.weights-too-uneven": "vikterna är för ojämna: några få svarande skulle tala för alla",
  "reason.measured-by-outcome": "kan inte uppskattas: vad man frågade verkar ha berott på hur det gick",
  "reason.only-happened": "känt bara om dem som det hände, så det finns ingen andel",
  "reason.unanimous-positive": "alla svarade positivt; siffran visas inte eftersom de svarande är få",
  "reason.unanimous-neutral": "alla svarade neutralt; siffran visas inte eftersom de svarande är få",
  "reason.unanimous-negative": "alla svarade negativt; siffran visas inte eftersom de svarande är få",
  "reason.too-various": "så många olika ord att de inte kan hållas isär",
  "reason.separated": "kan inte uppskattas: på ena sidan var svaret alltid detsamma, så det finns inget att väga",
  "reason.no-variation": "alla gav samma svar",
  "reason.nobody": "ingen svarade",
  "reason.not-estimable": "kan inte uppskattas ur dessa svar",
  "reason.too-few-periods": "perioderna är för få",
  "reason.other": "kan inte räknas ur dessa svar",
};
