import { numbersMet, type Specimen, type SpecimenColumn } from "../doctor/specimen.ts";
import { choicesIn } from "./choices.ts";
import { keyOf } from "./column-names.ts";
import { draftColumn } from "./draft-column.ts";
import { draftToolColumn } from "./draft-tool-column.ts";
import type { DraftedColumn } from "./drafted.ts";
import { goingTogether } from "./going-together.ts";
import { type NamedColumn, questionNames } from "./question-names.ts";
import { readColumn, scaleOf } from "./read-column.ts";
import { namesOf, toolColumn } from "./tool-columns.ts";

/**
 * A mapping drafted from the names and texts of a file's columns: nothing is more than a suggestion. `questions` is what each column
 * asked, "" where the file does not say.
 */
export function draftMapping(specimen: Specimen, questions: readonly string[] = []): DraftedColumn[] {
  const { columns } = specimen;
  const names = questionNames(columns.map(({ name }, at) => questions[at] || name));
  // Older exports of Qualtrics have names such as V8, and say in the second row what these are.
  const known = namesOf([...columns, ...questions.map((name) => ({ name }))]);
  const tools = columns.map((column, at) => {
    const asked = { ...column, name: questions[at] ?? "" };
    return toolColumn(column, known) ?? toolColumn(asked, known);
  });
  const times = tools.flatMap((tool) => (tool?.as === "time" ? [tool.rank] : []));
  const asked = new Set(columns.filter((_, at) => tools[at] === null));
  const scales = new Map(
    [...asked].flatMap((column) => {
      const look = readColumn(column);
      const found = look.as === "numbers" && look.isWhole ? scaleOf(numbersMet(column)) : null;
      return found === null ? [] : [[column, found.scale] as const];
    }),
  );
  const together = goingTogether(specimen, scales);
  const choices = draftChoices(columns, names);
  const taken = new Set<string>();
  const once = new Set<string>();
  return columns.map((column, at): DraftedColumn => {
    const tool = tools[at]!;
    const named = names[at]!;
    const drafted =
      (tool === null ? null : draftToolColumn(column, named.about, tool, Math.max(...times))) ??
      choices.get(column) ??
      draftColumn(column, readColumn(column), {
        rows: specimen.rows,
        taken,
        isAnswer: together?.has(column) ?? null,
        ...named,
      });
    const { becomes } = drafted;
    const name = onlyOnce(becomes);
    if (name !== null && once.has(name) && !(becomes.as === "choice" && becomes.of !== column.name)) {
      // Which of two is meant, a person has to say.
      const why = `${drafted.why}; but another column is ${name} already`;
      for (const choice of choices.values()) {
        // The other choices of the question go with it.
        if (choice.becomes.as === "choice" && choice.becomes.of === column.name)
          choices.set(columnOf(choice), { ...choice, becomes: { as: "nothing" }, confidence: "guess", why });
      }
      return { ...drafted, becomes: { as: "nothing" }, confidence: "guess", why };
    }
    if (name !== null) once.add(name);
    if (becomes.as === "answer" && becomes.touchpoint !== null) taken.add(becomes.touchpoint);
    return drafted;
  });

  function columnOf({ column }: DraftedColumn): SpecimenColumn {
    return columns.find(({ name }) => name === column)!;
  }
}

/** The choices of questions that have a column for each. */
function draftChoices(
  columns: readonly SpecimenColumn[],
  names: readonly NamedColumn[],
): Map<SpecimenColumn, DraftedColumn> {
  const drafted = new Map<SpecimenColumn, DraftedColumn>();
  for (const { columns: some, yes, no } of choicesIn(columns, names)) {
    const words = new Set<string>();
    for (const column of some) {
      const { about } = names[columns.indexOf(column)]!;
      const word = keyOf(about, words);
      words.add(word);
      drafted.set(column, {
        column: column.name,
        about,
        becomes: { as: "choice", of: some[0]!.name, word, yes, no },
        confidence: "guess",
        why: `one of ${some.length} columns that say no more than whether something was chosen`,
      });
    }
  }
  return drafted;
}

/** What a mapping can say but once; null for the rest. */
function onlyOnce(becomes: DraftedColumn["becomes"]): string | null {
  switch (becomes.as) {
    case "answer":
      return becomes.touchpoint === null ? `whole.${becomes.answer}` : null;
    case "outcome":
      return becomes.kind;
    case "choice":
    case "choices":
      return "whole.tags";
    case "id":
    case "customer":
    case "weight":
    case "at":
      return becomes.as;
    default:
      return null;
  }
}
