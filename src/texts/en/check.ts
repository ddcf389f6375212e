/** What `polku check` says around its findings. */
export const check = {
  "check.files": "{files} as journey “{journey}”",
  "check.rows":
    "{read, plural, one {# row} other {# rows}} read, {used, number} would be used, {rejected, number} rejected; {values, plural, one {# value} other {# values}} rejected besides",
  "check.leftOut": "{n, plural, one {# row} other {# rows}} left out as the mapping says ({columns})",
  "check.touchpoint": "touchpoint",
  "check.answer": "answer",
  "check.column": "column",
  "check.answered": "answered",
  "check.notAnswered": "not answered",
  "check.notApplicable": "not applicable",
  "check.notAsked": "not asked",
  "check.whole": "(whole)",
  "check.noNumbers": "no answer is a number: emotions and tags are counted by the audit, comments are read and kept",
  "check.rejected": "rejected:",
  "check.more": "… {n} more; --rejects FILE lists them all",
  "check.rejectedRows": "{rejected, number} of {read, number} rows were rejected; --rejects FILE lists them",
  "check.toCorrect": "The rejected rows are in {file}: correct them there and import that file with the same mapping",
  "check.moreWarnings": "… and {n, plural, one {# more warning} other {# more warnings}}; --json has all",
  "check.warnings": "warnings:",
} as const;
