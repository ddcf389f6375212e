import type { Problem } from "./problem.ts";

/** Thrown where something cannot be answered for a while, through whatever had asked: it is asked again later. */
export class NotNow extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
