import type { Problem } from "../core/problem.ts";

/** Why a file cannot be read to its end; thrown by what reads it and caught by what opens it and by its blocks. */
export class Unreadable extends Error {
  readonly problem: Problem;
  constructor(path: string, problem: Problem) {
    super(problem.message);
    this.problem = { ...problem, file: path };
  }
}
