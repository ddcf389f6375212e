import type { Problem } from "../../core/problem.ts";
import { type Result, refuse } from "../../core/result.ts";
import type { Refused } from "../read-slice.ts";

/** Problems with a file under the name that its bringer gave it: where it lies here is nobody's business. */
export const underItsName = (path: string, name: string, problems: readonly Problem[]): Result<never, Refused> =>
  refuse(problems.map((problem) => calledSo(path, name, problem)) as unknown as Refused);

export const calledSo = <Found extends Problem>(path: string, name: string, problem: Found): Found => ({
  ...problem,
  message: problem.message.replaceAll(path, name),
  ...(problem.file === path && { file: name }),
});
