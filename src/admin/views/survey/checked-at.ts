import type { Problem } from "../../../core/problem.ts";

/** What is wrong with the question at a place, of everything that is wrong. */
export const problemsAt = (problems: readonly Problem[] | undefined, place: number): Problem[] =>
  (problems ?? []).filter(({ path }) => path?.[0] === "questions" && path[1] === place);

/** What is wrong with the survey itself. */
export const problemsOfWhole = (problems: readonly Problem[] | undefined): Problem[] =>
  (problems ?? []).filter(({ path }) => path?.[0] !== "questions" || typeof path[1] !== "number");
