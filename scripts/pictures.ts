// Runs e2e/pictures.ts, which needs the test runner's end to stop what it started.
import { spawnSync } from "node:child_process";

const run = spawnSync(process.execPath, ["--test", "e2e/pictures.ts"], {
  stdio: "inherit",
  env: { ...process.env, PAGES: process.argv.slice(2).join(" ") },
});
process.exitCode = run.status ?? 1;
