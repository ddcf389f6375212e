import { existsSync, globSync } from "node:fs";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";

/**
 * The files that are meant by names and patterns such as `waves/*.csv.gz`, those of a pattern in order of name. Each once, unless each has a
 * mapping of its own: then a file that is named again is read again, by another.
 */
export function dataFiles(
  given: readonly string[],
  { again = false }: { readonly again?: boolean } = {},
): Result<readonly string[], readonly Problem[]> {
  const problems: Problem[] = [];
  const files = given.flatMap((name) => {
    if (existsSync(name)) return [name];
    const found = globSync(name).toSorted();
    if (found.length === 0) problems.push(mistake("no-file", {}, { file: name }));
    return found;
  });
  return problems.length > 0 ? refuse(problems) : ok(again ? files : [...new Set(files)]);
}
