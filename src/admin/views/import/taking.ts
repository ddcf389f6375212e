import { type ColumnUse, takenFor, withUse } from "../../../core/experience/column-use.ts";
import { declaredAnswers } from "../../../core/experience/declared-answers.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { part } from "../../../core/unread.ts";
import { lookedToo, type Work } from "./work.ts";

/** The work with a column taken for something. Whoever of the other columns lost its place by that waits until somebody has looked at it. */
export function takenAs(work: Work, columns: readonly string[], name: string, use: ColumnUse): Work {
  const mapping = withUse(work.mapping, name, use);
  const ousted = columns.filter(
    (one) => one !== name && takenFor(work.mapping, one).as !== "nothing" && takenFor(mapping, one).as === "nothing",
  );
  const open = { ...without(work.open, name), ...Object.fromEntries(ousted.map((one) => [one, name])) };
  return { ...work, mapping, open, looked: lookedToo(work, [name]).filter((one) => !ousted.includes(one)) };
}

/** It is to be an answer, and nobody has said yet of which touchpoint: until then it is not used, and the import waits. */
export const begunAt = (work: Work, name: string): Work => ({
  ...work,
  mapping: withUse(work.mapping, name, { as: "nothing" }),
  open: { ...work.open, [name]: null },
  looked: work.looked.filter((one) => one !== name),
});

/** Columns that were looked at and are as they should be. */
export const lookedAt = (work: Work, names: readonly string[]): Work => ({
  ...work,
  open: names.reduce<NonNullable<Work["open"]>>((open, name) => without(open, name), work.open ?? {}),
  looked: lookedToo(work, names),
});

/** Columns that are not used. */
export const unused = (work: Work, names: readonly string[]): Work =>
  lookedAt(
    { ...work, mapping: names.reduce((file, name) => withUse(file, name, { as: "nothing" }), work.mapping) },
    names,
  );

/** What can be asked at a touchpoint (null: of the whole) and no other column answers there: satisfaction before all else. */
export function freeAnswer({ mapping }: Work, journey: Journey, touchpoint: string | null): string {
  const there = touchpoint === null ? part(mapping, "whole") : part(part(mapping, "touchpoints"), touchpoint);
  return answersOf(journey).find((answer) => part(there, answer) === undefined) ?? "satisfaction";
}

/** Answers that one column of numbers or words can hold. */
export const answersOf = (journey: Journey): string[] =>
  [...declaredAnswers(journey)].flatMap(([key, { kind }]) => (kind === "text" || kind === "expected" ? [] : [key]));

function without(open: Work["open"] = {}, name: string): NonNullable<Work["open"]> {
  const { [name]: _, ...others } = open;
  return others;
}
