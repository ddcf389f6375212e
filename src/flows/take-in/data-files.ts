import { existsSync, globSync } from "node:fs";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";

/** The files that are meant by names and patterns such as `waves/*.csv.gz`, each once; those of a pattern in order of name. */
export function dataFiles(given: readonly string[]): Result<readonly string[], readonly Problem[]> {
  const problems: Problem[] = [];
  const files = given.flatMap((name) => {
    if (existsSync(name)) return [name];
    const found = globSync(name).toSorted();
    if (found.length === 0) problems.push({ code: "no-file", message: "there is no such file", file: name });
    return found;
  });
  return problems.length > 0 ? refuse(problems) : ok([...new Set(files)]);
}
