import type { Variable } from "../../core/insight/variable.ts";
import type { AnswerColumn, Dictionary } from "./dictionary.ts";
import { hasValue, number, type Sql } from "./query.ts";

/** Variables that lie in one column and are read alike, so that one query reads them all. */
export interface Alike {
  readonly column: AnswerColumn;
  /** Rows with a value in the column. */
  readonly value: Sql;
  /** What is read there; absent: the column itself. */
  readonly cell?: Sql;
  readonly positive: readonly number[];
  /** The variables by touchpoint code: each one's place in the list that was asked for. */
  readonly index: ReadonlyMap<number, number>;
}

/**
 * The variables by column; with "positive" also by what counts as positive. Variables that nobody ever answered, and
 * those that are no answers (outcomes), are not in any.
 */
export function alike(
  dictionary: Dictionary,
  journeyKey: string,
  variables: readonly Variable[],
  by: "column" | "positive",
): Alike[] {
  const journey = dictionary.find("journey", 0, journeyKey);
  const groups = new Map<string, Alike & { index: Map<number, number> }>();
  variables.forEach(({ touchpoint, answer, scale, positive = [] }, place) => {
    const column = dictionary.findAnswer(answer, scale);
    const code = touchpointCode(dictionary, journey, touchpoint);
    if (column === undefined || code === undefined) return;
    // The same touchpoint and column twice (with other positive values) needs a query of its own.
    let key = `${column.code} ${by === "positive" ? positive.join(" ") : ""}`;
    while (groups.get(key)?.index.has(code)) key += "+";
    const group = groups.get(key) ?? { column, value: hasValue(column), positive, index: new Map<number, number>() };
    groups.set(key, group);
    group.index.set(code, place);
  });
  return [...groups.values()];
}

/** The code of a touchpoint of a journey; 0 about the whole; undefined when nobody ever met it. */
export function touchpointCode(
  dictionary: Dictionary,
  journey: number | undefined,
  touchpoint: string | null,
): number | undefined {
  if (touchpoint === null) return 0;
  return journey === undefined ? undefined : dictionary.find("touchpoint", journey, touchpoint);
}

export const touchpointsAmong = ({ index }: Alike): Sql => `touchpoint IN (${[...index.keys()].join(", ")})` as Sql;

/** Which variable a row is about, as its place in the list. */
export const placeOf = ({ index }: Alike): Sql =>
  `CASE touchpoint ${[...index].map(([code, place]) => `WHEN ${number(code)} THEN ${number(place)}`).join(" ")} END` as Sql;
