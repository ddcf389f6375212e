import type { Fact, Facts } from "../../core/mistakes/said.ts";
import type { Problem, Refused } from "../../core/problem.ts";
import { type Result, refuse } from "../../core/result.ts";

/** Problems with a file under the name that its bringer gave it: where it lies here is nobody's business. */
export const underItsName = (path: string, name: string, problems: readonly Problem[]): Result<never, Refused> =>
  refuse(problems.map((problem) => calledSo(path, name, problem)) as unknown as Refused);

export function calledSo<Found extends Problem>(path: string, name: string, problem: Found): Found {
  const called = (facts: Facts): Facts => Object.fromEntries(Object.entries(facts).map(([key, one]) => [key, of(one)]));
  const of = (fact: Fact): Fact => {
    if (typeof fact === "object") return { ...fact, ...(fact.facts !== undefined && { facts: called(fact.facts) }) };
    return typeof fact === "string" ? fact.replaceAll(path, name) : fact;
  };
  return {
    ...problem,
    message: problem.message.replaceAll(path, name),
    ...(problem.facts !== undefined && { facts: called(problem.facts) }),
    ...(problem.file === path && { file: name }),
  };
}
