import type { Division } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Variable } from "../../core/insight/variable.ts";
import type { ContingencyCube } from "../../core/measures/comparisons/contingency-cube.ts";
import type { Counting } from "./counting.ts";
import type { Dictionary } from "./dictionary.ts";
import { divisionColumn } from "./division.ts";
import { cubeHeld } from "./held/cube-held.ts";
import { historiesHeld } from "./held/held-for-slice.ts";
import { latestCodes } from "./latest.ts";
import { moment } from "./pass-answers.ts";
import { cellToValue, columnOf, filterOf, hasValue, listed, query, touchpointIs } from "./query.ts";
import { touchpointCode } from "./variables.ts";

const cubeQuery = query("cube");
const peopleQuery = query("people-cube");

/** Values of one answer divided in several ways at once (by month and by channel), as they occur together. */
export const cubeOf = (
  counting: Counting,
  slice: Slice,
  variable: Variable,
  divisions: readonly Division[],
): Promise<ContingencyCube> => countedBy(counting, slice, variable, divisions, cubeQuery);

/** The same of people, each by the last answer; of the attributes in their order those that make at most `most` cells of one value. */
export const peopleCubeOf = (
  counting: Counting,
  slice: Slice,
  variable: Variable,
  keys: readonly string[],
  most: number,
): Promise<ContingencyCube> => {
  const among = fitting(counting.dictionary, keys, most).map((attribute) => ({ attribute }));
  if (!counting.repeats) return countedBy(counting, slice, variable, among, cubeQuery);
  if (among.length === 0 && variable.touchpoint === null) return latestCube(counting, slice, variable);
  return countedBy(counting, slice, variable, among, peopleQuery);
};

/** People by their latest answer about the whole alone. */
async function latestCube(counting: Counting, slice: Slice, { answer, scale }: Variable): Promise<ContingencyCube> {
  const column = counting.dictionary.findAnswer(answer, scale);
  if (column === undefined) return { attributes: [], outcomes: [], cells: [] };
  const held = historiesHeld(counting, slice, { k: 0, weighted: false, touchpoint: 0 });
  const codes = await latestCodes(counting, column, filterOf(slice, counting.dictionary), held);
  return {
    attributes: [],
    outcomes: codes.map(({ code }) => code),
    cells: codes.map(({ n }, outcome) => ({ values: [], outcome, n })),
  };
}

/** The attributes of which all combinations of known values, and of not being told, are at most so many. */
function fitting(dictionary: Dictionary, keys: readonly string[], most: number): string[] {
  let combinations = 1;
  return keys.filter((key) => {
    const more = combinations * (1 + valuesOf(dictionary, key));
    if (more > most) return false;
    combinations = more;
    return true;
  });
}

function valuesOf(dictionary: Dictionary, key: string): number {
  if (key === "channel" || key === "location") return dictionary.size(key, 0);
  const attribute = dictionary.find("attribute", 0, key);
  return attribute === undefined ? 0 : dictionary.size("value", attribute);
}

async function countedBy(
  counting: Counting,
  slice: Slice,
  variable: Variable,
  by: readonly Division[],
  question: typeof cubeQuery,
): Promise<ContingencyCube> {
  const { database, dictionary } = counting;
  const column = dictionary.findAnswer(variable.answer, variable.scale);
  const keys = by.map((division) => ("period" in division ? division.period : division.attribute));
  if (column === undefined) return { attributes: keys.map((key) => ({ key, values: [] })), outcomes: [], cells: [] };
  const divisions = by.map((division) => divisionColumn(dictionary, division));
  const known = divisions.filter((division) => division !== undefined);
  const touchpoint = touchpointCode(dictionary, dictionary.find("journey", 0, slice.journey), variable.touchpoint);
  const held =
    question === cubeQuery && touchpoint !== undefined
      ? historiesHeld(counting, slice, { k: 0, weighted: false, ways: known, touchpoint })
      : null;
  const rows =
    (held && cubeHeld(held, column)) ??
    (await database.rows(
      question({
        columns: listed(...known.map(({ column }) => column), columnOf(column)),
        value: hasValue(column),
        moment: moment("experiences"),
        touchpoint: touchpointIs(touchpoint),
        filter: filterOf(slice, dictionary),
      }),
    ));
  const told = rows.map((row) => {
    const cells = [...row];
    const values = divisions.map((division) => {
      const code = division === undefined ? null : cells.shift()!;
      return code === null ? null : division!.name(code);
    });
    return { values, code: Number(cells[0]) + cellToValue(column), n: Number(cells[1]) };
  });
  const attributes = keys.map((key, at) => ({
    key,
    values: [...new Set(told.flatMap(({ values }) => values[at] ?? []))].sort(),
  }));
  const outcomes = [...new Set(told.map(({ code }) => code))].sort((a, b) => a - b);
  const places = attributes.map(({ values }) => new Map(values.map((value, place) => [value, place])));
  const cells = told.map(({ values, code, n }) => ({
    values: values.map((value, at) => (value === null ? -1 : places[at]!.get(value)!)),
    outcome: outcomes.indexOf(code),
    n,
  }));
  return { attributes, outcomes, cells };
}
