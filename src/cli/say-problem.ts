import type { Problem } from "../core/problem.ts";

/** A problem on one line, its place first: `visits.csv, row 12 (line 13), column "Q7B": expected …`. */
export function sayProblem(problem: Problem): string {
  const { file, line, column, row, field, message } = problem;
  if (row === undefined && field === undefined && line !== undefined) {
    return `${[file, line, column].filter((part) => part !== undefined).join(":")}: ${message}`;
  }
  const place = [
    file,
    row === undefined ? undefined : `row ${row}${line === undefined ? "" : ` (line ${line})`}`,
    field === undefined ? undefined : `column "${field}"`,
  ].filter((part) => part !== undefined);
  return place.length === 0 ? message : `${place.join(", ")}: ${message}`;
}
