/** What the data doctor found, by code: the evidence (`finding.`) and what to do about it (`do.`). Begun small, without a full stop. */
export const findings = {
  "finding.out-of-scale": "values outside the scale {scale} were left out: {values}",
  "do.out-of-scale": "where they mean that it did not apply or was not answered, {write} {notApplicable} or {missing}",
  "finding.unmapped-answer.values": "values that the mapping does not explain were left out: {values}",
  "do.unmapped-answer.values": "say what they mean: {labels}, {notApplicable} or {missing}",
  "finding.unmapped-answer.outcome":
    "values that the mapping takes neither for yes nor for no were left out as not known: {values}",
  "do.unmapped-answer.outcome": "say what they mean: {yes}, {no} or {missing}",
  "finding.unmapped-answer.column":
    "the mapping does not use the column, though in its first {looked, plural, one {# row} other {# rows}} it holds nothing but {values}, as the answers in {like} do",
  "do.unmapped-answer.column": "if it is an answer, map it as {like} is mapped; if not, say so: {accept}",
  "finding.encoding.cells": "cells are not in the encoding of the file and were read as empty",
  "do.encoding.cells": "if the file comes from an older Excel, {head} {line}",
  "finding.encoding.guess":
    "the file {file} does not say its encoding and is not UTF-8; it was read as {encoding}, a guess, by which one word reads {word}",
  "do.encoding.guess": "if that is right, {head} {line}; else the right one",
  "finding.header-rows":
    "{rows, plural, one {the first row} other {the first # rows}} of {file} {rows, plural, one {is} other {are}} read as a header{tool, select, none {} other {, as {tool} writes it}}",
  "do.header-rows": "if that is right, {head} {line}; else how many there are",
  "finding.previews": "{rows} are previews or tests by whoever made the survey ({values}), and count like all others",
  "do.previews": "to leave them out, {head} {line}; if they are real answers, say so: {accept}",
  "finding.unused-weight":
    "the file {file} says that its rows are weighted by this column, and the mapping has no weight",
  "do.unused-weight":
    "if figures are to speak of everybody, {head} {line}; if they are to speak of those who answered, say so: {accept}",
  "finding.missing-weights": "{rows} have no weight and count as 1, whatever the others weigh",
  "do.missing-weights":
    "if rows without a weight do not belong to the sample, take them out of the file; if 1 is right, say so: {accept}",
  "finding.alike-names":
    "the same name stands there with other capitals or spaces, and each way is counted by itself: {names}{more, plural, =0 {} other { and # others}}",
  "do.alike-names": "if they are the same, {write} {line}; if they are not, say so: {accept}",
  "finding.alike": "{value} ({n, plural, one {# row} other {# rows}}) and {like}",
  "finding.other-sheets": "only the first sheet of {file} is read, not {sheets}",
  "do.other-sheets": "if another is meant, {head} {line}; the first one’s name says that it is meant",
  "finding.idle-acceptance": "the mapping accepts {code} here, and nothing of the kind was found",
  "do.idle-acceptance":
    "if the data were put right, take this out of the mapping: {line}; else see whether column and touchpoint are those that you mean",
  "finding.repeated-ids.id": "the id of an earlier row stands in {rows}, for the first time in row {row}",
  "do.repeated-ids.id":
    "an import keeps only the first row of each id; if they are different rows, take {line} out of the mapping; if they are as they should be, say so: {accept}",
  "finding.repeated-ids.customer":
    "a person who was on an earlier row at the same time stands in {rows}, for the first time in row {row}; they count as more passes of one person",
  "do.repeated-ids.customer":
    "if rows were written twice, take the repeats out of the file; if every row is another person, take {line} out of the mapping; if they are as they should be, say so: {accept}",
  "finding.too-few.rows": "no row can be used",
  "do.too-few.rows": "look at the rejections: each says what was expected and what stands there",
  "finding.too-few.answers": "{answers} to {answer}; a figure needs answers from at least {needed} people",
  "do.too-few.answers": "ask more people, or for longer",
  "finding.too-few.people": "{people}, {needed} are needed for a figure",
  "do.too-few.people": "ask more people, or for longer",
  "finding.too-few.alike": "{name} is left out of the drivers: everybody rated it alike",
  "do.too-few.alike": "nothing needs doing: what everybody rates alike explains no difference",
  "finding.too-few.together":
    "{name} is left out of the drivers: {people, plural, one {# person} other {# people}} answered it together with {with}, {needed} are needed",
  "do.too-few.together": "ask both of the same people",
  "finding.too-few.pair":
    "only {people, plural, one {# person} other {# people}} answered both {name} and {with}: below {enough} the drivers seem to explain somewhat more than they do",
  "do.too-few.pair": "ask both of more people, and trust the order of drivers less until then",
  "finding.too-few.success": "journey success leaves out {names}: required, but nobody has rated it",
  "do.too-few.success": "ask there, or write in the journey file: {line}",
  "finding.complete-case-loss.rows":
    "{share} of the rows with an answer lack another one: only {complete} of {answered} are complete in all {touchpoints} touchpoints",
  "do.complete-case-loss.rows":
    "keep them all: those who met everything are not like the others, and nothing here needs complete rows",
  "finding.complete-case-loss.passes":
    "the drivers rest on the {used} of {passes} passes in which everything was answered",
  "do.complete-case-loss.passes": "leave {line} out: then EM uses the other passes too",
  "finding.unexpected-direction.correlation":
    "the better the answer, the worse the outcome {outcome}: r {r}, at most {atMost}, n {n}",
  "do.unexpected-direction.correlation":
    "see whether the scale runs the other way ({line}) or the outcome’s yes and no are exchanged; else whom the question was put to, such as only those who had trouble; if it is so, say so: {accept}",
  "finding.unexpected-direction.driver": "{outcome} is worse where {name} is rated better",
  "do.unexpected-direction.driver":
    "see whether the scale of either was read the wrong way round ({line}); if it is so, say so: {accept}",
  "finding.not-applicable-code":
    "{value} does not behave like an answer: those who gave it answer elsewhere {difference} standard deviations away from those who gave {neighbour} (p {p}, n {n})",
  "do.not-applicable-code": "if it means that it did not apply, {write} {line}",
  "finding.missing-code":
    "{value} stands in {rows}, far from every other number of the column ({range}), as codes for “no answer” do",
  "do.missing-code": "if it means that nothing was answered, {write} {line}",
  "finding.shifted-scale":
    "answers run from {found}, not from {scale}: {beyond} stands in {rows} of {n}, {unused} in none",
  "do.shifted-scale": "if the file counts so, {write} {line}",
  "finding.reversed-scale":
    "the better people answer elsewhere, the worse they answer here (r {r}, n {n}): the scale may run the other way",
  "do.reversed-scale": "if that is so, {write} {line}",
  "finding.mixed-scales.stretch":
    "nobody goes beyond {top} in part {parts} of {of} equal parts of the rows (n {n}), elsewhere {beyond} do: two scales may stand in one column",
  "do.mixed-scales.stretch": "split the file there and give each part a mapping of its own, with {short} and {long}",
  "finding.mixed-scales.group":
    "nobody goes beyond {top} where {by} is {groups} (n {n}), elsewhere {beyond} do: two scales may stand in one column",
  "do.mixed-scales.group": "split the file by {by} and give each part a mapping of its own, with {short} and {long}",
  "finding.mixed-dates": "dates are written in {count} ways: {forms}",
  "finding.date.year-first": "year first: {example} ({rows})",
  "finding.date.day-first": "day first: {example} ({rows})",
  "finding.date.month-first": "month first: {example} ({rows})",
  "finding.date.day-number": "as a number of days: {example} ({rows})",
  "finding.date.in-words": "in words: {example} ({rows})",
  "do.mixed-dates":
    "one format reads one way: the other dates are rejected or, where day and month can be exchanged, read wrongly; write all in one way, or split the file and give each part a mapping with its own format",
  "finding.words-for-numbers": "words stand where numbers {scale} are expected: {values}",
  "do.words-for-numbers": "say what they mean: {labels}, {notApplicable} or {missing}",
  "finding.leakage":
    "the column nearly is the outcome {outcome}: of two people it tells which one it happened to in {area} of 100 pairs (at least {atLeast}, n {n}). Mostly it was written after the outcome or because of it. A model on such a column is worthless: it repeats what is known already, explains nothing, says nothing of people to whom it may yet happen, and lets everything else look unimportant",
  "do.leakage.answer": "take the column out of the mapping; only if it was known before the outcome, say so: {accept}",
  "do.leakage.attribute":
    "take the column out of the attributes; only if it was known before the outcome, say so: {accept}",
  "do.leakage.unmapped": "leave it out of the mapping, as it is now",
  "finding.confounded-segment.turns":
    "of all rows {outcome} changes by {together} a step of the answer, within the groups of {attribute} by {within} (±{reach}, n {n}): the groups turn what seems to go together",
  "do.confounded-segment.turns":
    "believe neither before you have looked at each group by itself: {line}; then say what you found: {accept}",
  "finding.confounded-segment.removes":
    "of all rows {outcome} changes by {together} a step of the answer, within the groups of {attribute} by {within} (±{reach}, n {n}): the groups take away more than half of what seems to go together",
  "do.confounded-segment.removes": "look at each group by itself: {line}; then say what you found: {accept}",
  "finding.duplicate-rows":
    "{equal} of {looked} rows are equal to an earlier one in all {columns} columns, though few are nearly equal: of rows too remarkable to be equal by chance {repeated} stand there more than once, {near} nearly",
  "do.duplicate-rows":
    "if they were written twice, take them out of the file; if different people said the same, say so: {accept}",
  "finding.straight-lining":
    "{same} of {looked} rows with at least {answers} answers give the same one throughout, and only {once} differ once and {twice} twice: about {share} of the rows are more than that explains. They were filled in without reading, or by people who say the same of everything",
  "do.straight-lining":
    "look at these rows: they make every touchpoint alike and drivers weak; take them out of the file, or say why they stay: {accept}",
  "finding.outlier": "far from the rest, of which the middle half lies {middle}, stand {values}",
  "do.outlier": "see whether they were typed wrongly, for a mean follows them; if they are no number, {write} {line}",

  "finding.write": "write beside the column:",
  "finding.head": "write at the top of the mapping:",
  "finding.choose": "choose",
  "finding.line.notApplicable": "{values} = did not apply",
  "finding.line.missing": "{values} = not answered",
  "finding.line.yes": "{values} = yes",
  "finding.line.no": "{values} = no",
  "finding.line.scale": "the scale is {scale}",
  "finding.line.reversed": "the scale is turned round",
  "finding.line.notReversed": "the scale is not turned round",
  "finding.line.encoding": "the encoding is {encoding}",
  "finding.line.headerRows": "{n, plural, one {# header row} other {# header rows}}",
  "finding.line.leaveOut": "these rows are left out",
  "finding.line.weight": "rows are weighted by the column {column}",
  "finding.line.id": "the column {column} is the id of the row",
  "finding.line.customer": "the column {column} tells who answered",
  "finding.line.acceptance": "{code} is in order",
  "finding.line.slice": "slice the journey’s figures by the group",
  "finding.line.file": "{line} (The mapping as a file)",

  "finding.rows": "{n, plural, one {# row} other {# rows}}",
  "finding.atLeast": "at least {rows}",
  "finding.met": "{value} ({n, plural, one {# row} other {# rows}})",
  "finding.others": "and {n, plural, one {# other value} other {# other values}}",
  "finding.rule.statistics":
    "A test of statistics: it speaks up about sound data in at most {share} of files ({n, plural, one {# comparison} other {# comparisons}}).",
  "finding.rule.form": "A test of form: it cannot speak up about sound data by chance.",
  "finding.rule.count": "A count: nothing in it is due to chance.",
  "finding.accepted": "Accepted in the mapping: {why}",
  "finding.acceptedTitle": "accepted in the mapping",
} as const;
