import type { check as pattern } from "../en/check.ts";

/** What `polku check` says around its findings, in Finnish. */
export const check: Record<keyof typeof pattern, string> = {
  "check.files": "{files} polkuna ”{journey}”",
  "check.rows":
    "{read, plural, one {# rivi} other {# riviä}} luettu, {used, number} käytettäisiin, {rejected, number} hylätty; lisäksi {values, plural, one {# arvo} other {# arvoa}} hylätty",
  "check.leftOut": "{n, plural, one {# rivi} other {# riviä}} jätettiin pois kuvauksen mukaan ({columns})",
  "check.touchpoint": "kosketuspiste",
  "check.answer": "vastaus",
  "check.column": "sarake",
  "check.answered": "vastasi",
  "check.notAnswered": "ei vastannut",
  "check.notApplicable": "ei koskenut",
  "check.notAsked": "ei kysytty",
  "check.whole": "(koko polku)",
  "check.noNumbers":
    "mikään vastaus ei ole luku: tunteet ja aihesanat laskee katselmus, kommentit luetaan ja säilytetään",
  "check.rejected": "hylätty:",
  "check.more": "… {n} lisää; --rejects TIEDOSTO luettelee kaikki",
  "check.rejectedRows": "{rejected, number} riviä {read, number} rivistä hylättiin; --rejects TIEDOSTO luettelee ne",
  "check.toCorrect": "Hylätyt rivit ovat tiedostossa {file}: korjaa ne siinä ja tuo se samalla kuvauksella",
  "check.moreWarnings": "… ja {n, plural, one {# muu huomautus} other {# muuta huomautusta}}; --json antaa kaikki",
  "check.warnings": "huomautukset:",
};
