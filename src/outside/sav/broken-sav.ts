import type { Problem } from "../../core/problem.ts";

/** Why an SPSS file cannot be read; thrown by what reads it and caught by `openSav` and its blocks. */
export class BrokenSav extends Error {
  readonly problem: Problem;
  constructor(path: string, message: string, code = "spss-file") {
    super(message);
    this.problem = { code, message, file: path };
  }
}
