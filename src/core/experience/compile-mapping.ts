import type { Journey } from "../journey/journey.ts";
import { hint } from "../mistakes/got.ts";
import { mistake } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import { AnswerCells } from "./answer-cells.ts";
import { ColumnMeaning } from "./cell.ts";
import { leaveOutMeaning, type TimesToRead } from "./cell-meaning.ts";
import type { MappedLayout, MappedRow, RowReader } from "./mapped-row.ts";
import type { Mapping } from "./mapping.ts";
import { RowCells } from "./row-cells.ts";
import { notAsked } from "./wide.ts";

/**
 * A mapping made ready for a file with this header, or every column that the header lacks. The reader it gives maps one record at a
 * time, millions of them without making objects: what a text means is worked out once per column and remembered.
 */
export function compileMapping(
  mapping: Mapping,
  journey: Journey,
  header: readonly string[],
  options: TimesToRead = {},
): Result<RowReader, readonly Problem[]> {
  const problems: Problem[] = [];
  const place = (column: string): number => {
    const found = header.indexOf(column);
    if (found < 0 && !problems.some(({ field }) => field === column)) {
      problems.push(mistake("unknown-column", { column, hint: hint(column, header) }, { field: column }));
    }
    return found;
  };
  const leaving = Object.entries(mapping.leaveOut).map(([column, values]) => ({
    column,
    cells: new ColumnMeaning(place(column), leaveOutMeaning(values)),
  }));
  const cells = new RowCells(mapping, journey, place, options);
  const answers = new AnswerCells(mapping, journey, place);
  if (problems.length > 0) return refuse(problems);

  const layout: MappedLayout = {
    columns: answers.columns,
    attributes: Object.keys(mapping.attributes),
    outcomes: Object.keys(mapping.outcomes),
    perspective: mapping.perspective,
    precision: mapping.at.precision,
    shape: mapping.touchpoint === undefined ? "row" : "long",
    weighted: mapping.weight !== undefined,
    customers: mapping.customer !== undefined,
    words: answers.words,
    good: Object.values(mapping.outcomes).map(({ good }) => good),
    order: mapping.order,
    outcome: mapping.outcome ?? null,
  };
  const mapped = emptyRow(layout);
  return ok({
    layout,
    read(record, row) {
      mapped.row = row;
      mapped.usable = true;
      if (mapped.problems.length > 0) mapped.problems = [];
      mapped.leftOut = leaving.find((one) => one.cells.in(record))?.column ?? null;
      if (mapped.leftOut !== null) {
        mapped.usable = false;
        return mapped;
      }
      cells.read(record, mapped);
      answers.read(record, mapped);
      return mapped;
    },
  });
}

const emptyRow = ({ columns, words, attributes, outcomes, precision }: MappedLayout): MappedRow => ({
  row: 0,
  leftOut: null,
  usable: true,
  id: null,
  customer: null,
  pass: null,
  touchpoint: null,
  channel: null,
  location: null,
  day: 0,
  second: 0,
  offset: null,
  precision,
  weight: 1,
  answers: new Float64Array(columns.length).fill(notAsked),
  expected: new Float64Array(columns.length).fill(notAsked),
  experienced: new Float64Array(columns.length).fill(notAsked),
  words: words.map(() => null),
  attributes: attributes.map(() => null),
  outcomes: new Float64Array(outcomes.length).fill(notAsked),
  problems: [],
});
