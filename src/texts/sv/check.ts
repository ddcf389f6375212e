import type { check as pattern } from "../en/check.ts";

/** What `polku check` says around its findings, in the Swedish of Finland. */
export const check: Record<keyof typeof pattern, string> = {
  "check.files": "{files} som resan ”{journey}”",
  "check.rows":
    "{read, plural, one {# rad läst} other {# rader lästa}}, {used, number} skulle användas, {rejected, number} förkastade; dessutom {values, plural, one {# värde förkastat} other {# värden förkastade}}",
  "check.leftOut": "{n, plural, one {# rad} other {# rader}} utelämnades enligt beskrivningen ({columns})",
  "check.touchpoint": "kontaktpunkt",
  "check.answer": "svar",
  "check.column": "kolumn",
  "check.answered": "besvarat",
  "check.notAnswered": "obesvarat",
  "check.notApplicable": "gällde inte",
  "check.notAsked": "inte frågat",
  "check.whole": "(hela resan)",
  "check.noNumbers": "inget svar är ett tal: känslor och ämnesord räknas av granskningen, kommentarer läses och sparas",
  "check.rejected": "förkastat:",
  "check.more": "… {n} till; --rejects FIL räknar upp alla",
  "check.rejectedRows": "{rejected, number} av {read, number} rader förkastades; --rejects FIL räknar upp dem",
  "check.toCorrect": "De förkastade raderna finns i {file}: rätta dem där och importera filen med samma beskrivning",
  "check.moreWarnings": "… och {n, plural, one {# anmärkning} other {# anmärkningar}} till; --json har alla",
  "check.warnings": "anmärkningar:",
};
