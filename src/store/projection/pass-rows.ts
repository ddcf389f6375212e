import type { Slice } from "../../core/insight/slice.ts";
import type { Variable } from "../../core/insight/variable.ts";
import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import { passAnswers } from "./pass-answers.ts";
import { hasValue, listed, query, type Sql, valueOrInapplicable } from "./query.ts";
import { alike } from "./variables.ts";
import { passesInRows } from "./wide-passes.ts";

export interface PassRowsOf {
  /** Which experiences. */
  readonly filter: Sql;
  /** Also where a variable does not apply, instead of only where it has a value. */
  readonly inapplicable?: boolean;
  /** What is read of an answer's column instead of the column itself. */
  readonly cell?: ((column: AnswerColumn) => Sql) | undefined;
}

const passesQuery = query("pass-rows");

/**
 * The passes of a slice as rows (customer, shard, v0, v1 …): the cell of each variable, nothing where it was not answered;
 * passes that answered nothing may be among them. Null when nobody ever answered any.
 */
export function passRows(
  counting: Counting,
  slice: Slice,
  variables: readonly Variable[],
  { filter, inapplicable = false, cell }: PassRowsOf,
): Sql | null {
  const { dictionary, repeats } = counting;
  const groups = alike(dictionary, slice.journey, variables, "column").map((group) => ({
    ...group,
    value: inapplicable ? valueOrInapplicable(group.column) : hasValue(group.column),
    ...(cell !== undefined && { cell: cell(group.column) }),
  }));
  const answers = passAnswers(dictionary, slice.journey, variables, groups, filter, repeats);
  if (answers === null) return null;
  const direct = cell === undefined ? passesInRows(counting, slice, variables, { filter, inapplicable }) : null;
  const pivot = variables.map((_, at) => `MAX(CASE WHEN variable = ${at} THEN cell END) AS v${at}` as Sql);
  return direct ?? passesQuery({ pivot: listed(...pivot), answers });
}

/** Whether a pass answered any of so many variables. */
export const anyOf = (variables: number): Sql =>
  Array.from({ length: variables }, (_, at) => `v${at} IS NOT NULL`).join(" OR ") as Sql;
