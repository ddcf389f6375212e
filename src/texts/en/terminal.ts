/** What `polku map`, `import`, `export`, `backup` and `restore` report. */
export const terminal = {
  "terminal.drafted": "{mapping} and {journey} are drafted from {rows, plural, one {# row} other {# rows}}:",
  "terminal.read": "Read them, then: polku check {data} --map {mapping}",
  "terminal.sure": "{n} sure",
  "terminal.likely": "{n} likely",
  "terminal.guess": "{n} guess",
  "terminal.made":
    "{experiences, plural, one {# experience} other {# experiences}}{outcomes, plural, =0 {} one { and # outcome} other { and # outcomes}}",
  "terminal.left":
    "{leftOut, plural, =0 {} one {# row left out as the mapping says; } other {# rows left out as the mapping says; }}{rows, plural, one {# row} other {# rows}} and {values, plural, one {# value} other {# values}} rejected",
  "terminal.tried":
    "{file}: {made} would be made of {used, number} of {read, plural, one {# row} other {# rows}}; {left}; nothing was kept",
  "terminal.imported":
    "{file}: import {import}, {made} of {used, number} of {read, plural, one {# row} other {# rows}}: {kept, number} kept{corrected, plural, =0 {} other {, # corrected}}{known, plural, =0 {} one {, # was known already} other {, # were known already}}; {left}",
  "terminal.metAgain":
    "{file} never came before, and yet some of its ids are known: if ids begin anew in each file, undo this import and take id out of the mapping; if rows of an earlier file stand in this one, too, all is well",
  "terminal.rejects": "What was rejected is listed in {file}",
  "terminal.noImports": "nothing has been imported",
  "terminal.counts": "{kept, number} kept, {corrected, number} corrected, {known, number} known",
  "terminal.touchpoints": "{journey}, {n, plural, one {# touchpoint} other {# touchpoints}}",
  "terminal.touchpointsIn": '{journey}, touchpoints in column "{column}"',
  "terminal.undone":
    "import {import} is undone: {withdrawn, number} withdrawn{restored, plural, =0 {} other {, # as they were before}}",
  "terminal.exported": "{experiences, plural, one {# experience} other {# experiences}} written to {files}",
  "terminal.exportedWide":
    "{experiences, plural, one {# experience} other {# experiences}} in {rows, plural, one {# row} other {# rows}} written to {files}",
  "terminal.withCodebook": "{file}, codebook to {codebook}",
  "terminal.backedUp": "{rows, plural, one {# row} other {# rows}} written to {file} (SHA-256 of its lines {sha256})",
  "terminal.restored":
    "{rows, plural, one {# row} other {# rows}} of the backup of {made} restored{again, plural, =0 {} one {; # erasure made again} other {; # erasures made again}}{peace, plural, =0 {} one {; # address left in peace again} other {; # addresses left in peace again}}",
  "terminal.restoredAlone":
    "No newer list of erasures was given: who was erased or wanted nothing more after {made} is back as before",
  "terminal.became.id": "id",
  "terminal.became.customer": "customer",
  "terminal.became.weight": "weight",
  "terminal.became.channel": "channel",
  "terminal.became.location": "location",
  "terminal.became.pass": "passes",
  "terminal.became.touchpoint": "touchpoints named in rows",
  "terminal.became.question": "questions named in rows",
  "terminal.became.comment": "comments",
  "terminal.became.at": "time",
  "terminal.became.answer": "answers",
  "terminal.became.outcome": "outcomes",
  "terminal.became.attribute": "attributes",
  "terminal.became.choice": "choices",
  "terminal.became.previews": "left out",
  "terminal.became.unfinished": "not finished",
  "terminal.became.nothing": "not used",
  "terminal.state.begun": "begun",
  "terminal.state.finished": "finished",
  "terminal.state.abandoned": "abandoned",
  "terminal.state.undone": "undone",
  "terminal.survey": "{survey} asks about {about}, in {languages}; {n, plural, one {# question} other {# questions}}:",
  "terminal.surveyMade":
    "{file} asks about {about}; {n, plural, one {# question} other {# questions}}. Read it and change what you like, then run: polku survey {file}",
  "terminal.surveyFine": "In order. Nothing is sent yet: this only reads the file.",
  "terminal.surveyLacks": "{place} is not said in {language}",
} as const;
