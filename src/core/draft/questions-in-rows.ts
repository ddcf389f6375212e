import type { SpecimenColumn } from "../doctor/specimen.ts";
import { inEnglish, said } from "../mistakes/mistake.ts";
import type { Said } from "../mistakes/said.ts";
import { speaksOf } from "./column-names.ts";
import type { OtherQuestion } from "./drafted.ts";
import { namedScale } from "./named-scale.ts";
import { scaleOf } from "./read-column.ts";
import { type Labelled, readLabelled, stepsOf } from "./read-labelled.ts";

/** The questions that are answered in one column, one row each: those that one block of answers can take, and the others. */
export interface QuestionsInRows {
  readonly taken: readonly string[];
  /** The column with the rows of the taken questions alone. */
  readonly values: SpecimenColumn;
  readonly others: readonly OtherQuestion[];
}

/**
 * Sorts the questions of long data by what their answers look like. A mapping reads a column on one scale: the questions of the kind with
 * most rows are taken, or where each is a measure of its own (`one`) that question alone.
 */
export function questionsInRows(
  values: SpecimenColumn,
  by: SpecimenColumn,
  labelled: Labelled,
  { one }: { readonly one: boolean },
): QuestionsInRows | null {
  const rowsOf = Map.groupBy(by.cells.keys(), (row) => by.cells[row]!);
  const questions = by.texts.flatMap((text, place) => {
    const rows = rowsOf.get(place);
    if (text === "" || rows === undefined) return [];
    return [{ text, rows, ...kindOf(text, ofRows(values, rows), labelled) }];
  });
  const kinds = Map.groupBy(
    questions.filter(({ isScale }) => isScale),
    ({ text, kind }) => (one ? text : inEnglish(kind)),
  );
  const size = (some: typeof questions) =>
    some.reduce((sum, { rows }) => sum + rows.length, 0) * (one && some.some(({ text }) => speaks(text)) ? 2 : 1);
  const [main] = [...kinds.values()].sort((a, b) => size(b) - size(a));
  if (main === undefined) return null;
  // Where few answered, numbers alone do not tell the scale: they are taken where they fit.
  const fits = questions.filter(({ isScale, top }) => !one && !isScale && top !== null && top <= (main[0]!.top ?? 0));
  const taken = questions.filter((question) => main.includes(question) || fits.includes(question));
  return {
    taken: taken.map(({ text }) => text),
    values: ofRows(
      values,
      taken.flatMap(({ rows }) => rows),
    ),
    others: questions.filter((question) => !taken.includes(question)).map(({ text, kind }) => ({ text, why: kind })),
  };
}

/** Of measures that have equally many rows, satisfaction is the one to begin with. */
const speaks = (text: string): boolean => /satisf|csat|tyytyv|nöjd/i.test(text);

/** A column with some of its rows alone. */
function ofRows(column: SpecimenColumn, rows: readonly number[]): SpecimenColumn {
  const cells = Uint32Array.from(rows, (row) => column.cells[row]!);
  const counts = column.texts.map(() => 0);
  for (const cell of cells) counts[cell]!++;
  return { ...column, cells, counts };
}

/** What a question's answers look like, in words; `top` is the highest of whole numbers from 0 on. */
function kindOf(
  text: string,
  values: SpecimenColumn,
  labelled: Labelled,
): { kind: Said; isScale: boolean; top: number | null } {
  const look = readLabelled(values, labelled);
  const is = (kind: Said, isScale = false, top: number | null = null) => ({ kind, isScale, top });
  if (look.as === "words") return is(said("draft.words-on-scale", { answer: look.answer }), true);
  if (look.as === "numbers") {
    const { numbers, isWhole } = look;
    const found = isWhole ? scaleOf(stepsOf(values, labelled), namedScale(text)) : null;
    if (found === null)
      return is(
        said("draft.range", { low: numbers[0]!, high: numbers.at(-1)! }),
        false,
        isWhole && numbers[0]! >= 1 ? numbers.at(-1)! : null,
      );
    const [low, high] = found.scale;
    const isLoyalty = high === 10 && (speaksOf(text, "recommend") || speaksOf(text, "return"));
    if (isLoyalty)
      return is(said(speaksOf(text, "recommend") ? "draft.recommending" : "draft.coming-again"), true, high);
    return is(said("draft.on-scale", { low, high }), true, high);
  }
  return is(
    said(
      look.as === "empty"
        ? "draft.no-answers"
        : look.as === "yes-no"
          ? "draft.yes-and-no"
          : look.as === "dates"
            ? "draft.are-dates"
            : "draft.are-texts",
    ),
  );
}
