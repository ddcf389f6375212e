import type { Problem } from "../src/core/problem.ts";
import type { Result } from "../src/core/result.ts";
import type { DataFile } from "../src/outside/data-file.ts";

/** Everything of a data file, read to its end; a file that cannot be opened has its refusal as the only problem. */
export async function readWhole(opened: Result<DataFile, Problem>): Promise<{
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}> {
  if (!opened.ok) return { header: [], rows: [], problems: [opened.refusal] };
  const { header, blocks } = opened.value;
  const rows: string[][] = [];
  const problems: Problem[] = [...opened.value.problems];
  const columns = header.map((_, column) => column);
  for await (const block of blocks) {
    for (let index = 0; index < block.length; index++) {
      const record: string[] = [];
      block.fill(index, columns, record);
      rows.push(record);
    }
    problems.push(...block.problems, ...(block.stopped === null ? [] : [block.stopped]));
  }
  return { header, rows, problems };
}
