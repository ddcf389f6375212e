import type { Specimen, SpecimenColumn } from "../doctor/specimen.ts";
import type { Scale } from "../experience/answers.ts";
import type { DeclaredColumn } from "../experience/declared-column.ts";
import { said } from "../mistakes/mistake.ts";
import { backgroundOf } from "./background-names.ts";
import { choicesIn } from "./choices.ts";
import { keyOf, speaksOf } from "./column-names.ts";
import { type Around, draftColumn } from "./draft-column.ts";
import { draftLongColumn, ofItsRow } from "./draft-long-column.ts";
import { draftToolColumn } from "./draft-tool-column.ts";
import type { DraftedColumn } from "./drafted.ts";
import { goingTogether } from "./going-together.ts";
import { longForm } from "./long-form.ts";
import { type NamedColumn, questionNames } from "./question-names.ts";
import { scaleOf } from "./read-column.ts";
import { labelledAs, readLabelled, stepsOf } from "./read-labelled.ts";
import { namesOf, toolColumn } from "./tool-columns.ts";

/** What a data file itself says: what its columns asked, what their values mean, and by which of them its rows are weighted. */
export interface SaidByFile {
  /** "" where the file does not say. */
  readonly questions: readonly string[];
  readonly declared: ReadonlyMap<string, DeclaredColumn>;
  readonly weight: string | null;
}

const nothing: SaidByFile = { questions: [], declared: new Map(), weight: null };

/**
 * A mapping drafted from the names and texts of a file's columns, and from what the file says about them: nothing is more than a
 * suggestion.
 */
export function draftMapping(
  specimen: Specimen,
  { questions, declared, weight }: SaidByFile = nothing,
): DraftedColumn[] {
  const { columns } = specimen;
  const names = questionNames(columns.map(({ name }, at) => (isNamed(name) ? questions[at] || name : "")));
  // Older exports of Qualtrics have names such as V8, and say in the second row what these are.
  const known = namesOf([...columns, ...questions.map((name) => ({ name }))]);
  const tools = columns.map((column, at) => {
    const asked = { ...column, name: questions[at] ?? "" };
    return toolColumn(column, known) ?? toolColumn(asked, known);
  });
  const times = tools.flatMap((tool) => (tool?.as === "time" ? [tool.rank] : []));
  const looked = new Map(
    columns.map((column) => {
      const labelled = labelledAs(declared.get(column.name));
      return [column, { labelled, look: readLabelled(column, labelled) }] as const;
    }),
  );
  const blocks = names.map(({ question }, at) => question || (/^\p{L}{0,3}\d+/u.exec(columns[at]!.name)?.[0] ?? ""));
  /** The scale that most other columns of its question have, where its own rests on hardly any row. */
  const sistersOf = (at: number, own: ReturnType<typeof scaleOf>): Scale | null =>
    own?.isThin && blocks[at] !== ""
      ? mostOf(
          columns.flatMap((column, other) => {
            if (other === at || blocks[other] !== blocks[at]) return [];
            const theirs = scaleOf(stepsOf(column, looked.get(column)!.labelled), names[other]!.scale);
            return theirs === null || theirs.isThin ? [] : [theirs.scale];
          }),
        )
      : null;
  const sisters = new Map<SpecimenColumn, Scale>();
  const answered = new Map(
    columns.flatMap((column, at) => {
      if (tools[at] !== null || [column.name, names[at]!.about].some((one) => backgroundOf(one) === "person"))
        return [];
      const { labelled, look } = looked.get(column)!;
      const alone = scaleOf(stepsOf(column, labelled), names[at]!.scale);
      const others = sistersOf(at, alone);
      if (others !== null) sisters.set(column, others);
      const found = others === null ? alone : scaleOf(stepsOf(column, labelled), others);
      if (look.as === "words" && labelled.labels.size > 0 && Object.keys(look.labels).length === 0)
        return [[column, { scale: look.scale, found }] as const];
      const isScale = found !== null && look.as === "numbers" && look.isWhole;
      return isScale ? [[column, { scale: found.scale, found }] as const] : [];
    }),
  );
  const scales = new Map([...answered].map(([column, { scale }]) => [column, scale]));
  const isCode = codesBesideScales([...answered.values()].flatMap(({ found }) => found ?? []));
  const long = longForm(
    specimen,
    columns.map((column, at) => ({
      column,
      about: names[at]!.about,
      ...looked.get(column)!,
      isScale: scales.has(column) || looked.get(column)!.look.as === "words",
      isToolColumn: tools[at] !== null,
    })),
  );
  const together = goingTogether(specimen, scales);
  const choices = draftChoices(columns, names);
  const taken = new Set<string>();
  const once = new Set<string>();
  const met = new Set<string>();
  return columns.map((column, at): DraftedColumn => {
    const tool = tools[at]!;
    const named = names[at]!;
    if (!isNamed(column.name)) return { ...nameless, column: column.name };
    if (met.has(column.name)) return { ...nameless, column: column.name, why: said("draft.same-name") };
    met.add(column.name);
    const { labelled, look } = looked.get(column)!;
    const values = long?.values?.column === column ? long.values.taken.values : column;
    const own = withItsOwnField(
      (tool === null ? null : draftToolColumn(column, named.about, tool, Math.max(...times))) ??
        (long === null ? null : draftLongColumn(column, named.about, long)) ??
        choices.get(column) ??
        draftColumn(values, values === column ? look : readLabelled(values, labelled), {
          rows: specimen.rows,
          taken,
          isAnswer: scales.has(column) ? (together?.has(column) ?? null) : null,
          labelled,
          isCode,
          isWeight: weight === null ? null : weight === column.name,
          ...named,
          sisters: sisters.get(column) ?? null,
          ...(values === column || long!.question === null ? {} : { about: long!.values!.taken.taken.join() }),
        }),
    );
    const drafted = long === null ? own : ofItsRow(own);
    const { becomes } = drafted;
    const name = onlyOnce(becomes);
    if (name !== null && once.has(name) && !(becomes.as === "choice" && becomes.of !== column.name)) {
      // Which of two is meant, a person has to say.
      const why = said("draft.taken", { why: drafted.why, name });
      for (const choice of choices.values()) {
        // The other choices of the question go with it.
        if (choice.becomes.as === "choice" && choice.becomes.of === column.name)
          choices.set(columnOf(choice), { ...choice, becomes: { as: "nothing" }, confidence: "guess", why });
      }
      return { ...drafted, becomes: { as: "nothing" }, confidence: "guess", why };
    }
    if (name !== null) once.add(name);
    if (becomes.as === "answer" && becomes.touchpoint !== null) taken.add(becomes.touchpoint);
    if (becomes.as === "attribute") taken.add(becomes.key);
    return drafted;
  });

  function columnOf({ column }: DraftedColumn): SpecimenColumn {
    return columns.find(({ name }) => name === column)!;
  }
}

/** Channel and place have fields of their own in a mapping, and are no attributes. */
function withItsOwnField(drafted: DraftedColumn): DraftedColumn {
  const { becomes } = drafted;
  const own = (["channel", "location"] as const).find((one) =>
    [drafted.column, drafted.about].some((name) => speaksOf(name.trim(), one)),
  );
  return becomes.as !== "attribute" || own === undefined ? drafted : { ...drafted, becomes: { as: own } };
}

/** Tells whether a number stands beside a scale in so many rows of two columns at least that it means something. */
function codesBesideScales(found: readonly NonNullable<ReturnType<typeof scaleOf>>[]): Around["isCode"] {
  const counts = new Map<string, number>();
  const place = (scale: Scale, number: number) => `${scale.join(" ")} ${number}`;
  for (const { scale, beside, stray } of found)
    for (const number of beside)
      if (!stray.includes(number)) counts.set(place(scale, number), (counts.get(place(scale, number)) ?? 0) + 1);
  return (scale, number) => (counts.get(place(scale, number)) ?? 0) >= fewestColumns;
}
const fewestColumns = 2;

/** The scale that comes most often; the first of several. */
function mostOf(scales: readonly Scale[]): Scale | null {
  const times = (scale: Scale) => scales.filter((one) => String(one) === String(scale)).length;
  return scales.toSorted((a, b) => times(b) - times(a))[0] ?? null;
}

const isNamed = (name: string): boolean => /\S/.test(name);
const nameless: Omit<DraftedColumn, "column"> = {
  about: "",
  becomes: { as: "nothing" },
  confidence: "sure",
  why: said("draft.nameless"),
};

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
        why: said("draft.choice", { n: some.length }),
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
    case "attribute":
      return `attributes.${becomes.key}`;
    case "choice":
    case "choices":
      return "whole.tags";
    case "id":
    case "customer":
    case "weight":
    case "channel":
    case "location":
    case "pass":
    case "at":
    case "touchpoint":
      return becomes.as;
    default:
      return null;
  }
}
