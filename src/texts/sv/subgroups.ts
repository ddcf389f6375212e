import type { subgroups as pattern } from "../en/subgroups.ts";

/** Groups that fare worse than the others somewhere, in Swedish. */
export const subgroups: Record<keyof typeof pattern, string> = {
  "subgroups.title": "Var det skaver mest",
  "subgroups.note":
    "Grupper med färre positiva svar än alla andra på samma ställe, sedan alla {scanned, number} granskade grupper beaktats. Varje person räknas en gång, med sitt senaste svar. Det är ett samband i svaren, ännu ingen förklaring.",
  "subgroups.noteNone": "{scanned, plural, one {# grupp granskades} other {# grupper granskades}}: {names}.",
  "subgroups.leftOut": "Utelämnades, eftersom olika värden är för många: {names}.",
  "subgroups.group": "Grupp",
  "subgroups.inside": "I gruppen",
  "subgroups.outside": "Alla andra",
  "subgroups.line": "{group}: {inside}, alla andra {outside}",
  "method.subgroups": "Var det skaver mest",
  "method.subgroupsText":
    "Vid de smärtpunkter som ligger längst under de andra, och i helheten, jämförs varje grupp om minst 20 personer med alla andra, enligt en sak eller två tillsammans (Fishers exakta test). P-värdena är justerade för alla grupper tillsammans, så att slumpen sällan gör fynd. Två saker tillsammans berättas bara där de säger mer än var för sig. Först står gruppen med störst del av det som inte är positivt. Beräknat utan vikter.",
};
