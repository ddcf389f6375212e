import type { Problem } from "../src/core/problem.ts";
import { readMap } from "../src/flows/take-in/read-map.ts";
import { checkBackup } from "../src/outside/backup-file.ts";
import { openDataFile } from "../src/outside/open-data-file.ts";

/** Reads a file of a kind to its end and says what was wrong with it, and how much memory the process ever took, in MiB. */
const [kind = "", path = ""] = process.argv.slice(2);
const problems: Problem[] = [];
let rows = 0;
if (kind === "backup") {
  const checked = await checkBackup(path);
  if (!checked.ok) problems.push(checked.refusal);
} else if (kind === "mapping") {
  const map = await readMap(path);
  if (!map.ok) problems.push(...map.refusal);
} else {
  const opened = await openDataFile(path);
  if (!opened.ok) problems.push(opened.refusal);
  else
    for await (const block of opened.value.blocks) {
      rows += block.length;
      problems.push(...block.problems.slice(0, 5), ...(block.stopped === null ? [] : [block.stopped]));
    }
}
const messages = problems.map(({ message }) => message);
process.stdout.write(JSON.stringify({ rows, messages, memory: process.resourceUsage().maxRSS / 1024 }));
