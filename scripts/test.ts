// npm test: types, lint, then every test; ends with what failed and "N passed, N failed". `--real-data` runs the checks on ../shared/data
// instead. Names of files or folders restrict the tests: npm test -- src/core/measures.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { inspect } from "node:util";

const everything = [
  "src/**/*.test.ts",
  "test/*.test.ts",
  "demo/**/*.test.ts",
  "bench/**/*.test.ts",
  "e2e/**/*.test.ts",
];
const checks: readonly [name: string, command: readonly [string, ...string[]]][] = [
  ["types", ["tsc", "-p", "tsconfig.json"]],
  ["types of the pure core", ["tsc", "-p", "tsconfig.core.json"]],
  ["types of the browser", ["tsc", "-p", "tsconfig.browser.json"]],
  ["types of the respondent's page", ["tsc", "-p", "tsconfig.renderer.json"]],
  ["lint and format", ["biome", "check", "."]],
];
const realData = ["test/real-data/*.test.ts"];
/** What touches nothing but values is tried in one process: loading the program for each file takes longer than its tests. */
const together = ["src/{core,texts,pictures,renderer,api,admin,outside}/**/*.test.ts"];

// What one test file has had compiled the others need not compile anew: a third of what the small ones take.
process.env.NODE_COMPILE_CACHE ??= resolve("node_modules/.cache/compiled");

const names = process.argv.slice(2).filter((name) => !name.startsWith("--"));
const onRealData = process.argv.includes("--real-data");
const tally: { passed: number; failed: number; failures: string[] } = { passed: 0, failed: 0, failures: [] };

const files = globSync(onRealData ? realData : everything).filter(
  (file) => names.length === 0 || names.some((name) => file.startsWith(name)),
);
const pure = new Set(globSync(together));
const steps = onRealData || names.length > 0 ? [] : checks;
await Promise.all([
  checked(),
  tests(
    files.filter((file) => pure.has(file)),
    { isolation: "none" },
  ),
]);
await tests(
  files.filter((file) => !pure.has(file)),
  { concurrency: 2 },
);

for (const failure of tally.failures) console.log(failure);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
if (process.env.TALLY_FILE !== undefined) writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;

/** Runs the checkers, one after the other and each as one test. */
async function checked(): Promise<void> {
  for (const [name, [command, ...parts]] of steps) {
    const checker = spawn(`node_modules/.bin/${command}`, parts, { stdio: ["ignore", "pipe", "pipe"] });
    const said: string[] = [];
    for (const out of [checker.stdout, checker.stderr]) out.setEncoding("utf8").on("data", (text) => said.push(text));
    const [status] = await once(checker, "close");
    console.log(`${status === 0 ? "✔" : "✖"} ${name}`);
    if (status === 0) tally.passed += 1;
    else failed(name, said.join(""));
  }
}

/** Counts what failed, to be told at the end: that is all that some who run the tests keep. */
function failed(name: string, why: string): void {
  tally.failed += 1;
  tally.failures.push(`✖ ${name}\n${why}`);
}

/**
 * Runs test files and counts their tests (not their suites). Nothing waits for ever: a test that takes too long fails, and
 * where a file then still does not end, all that is left is stopped and named.
 */
async function tests(files: string[], how: { isolation?: "none"; concurrency?: number }): Promise<void> {
  if (files.length === 0) return;
  const stopping = new AbortController();
  const stream = run({ files: files.toSorted(), timeout: 120_000, signal: stopping.signal, ...how });
  const silence = setTimeout(() => {
    console.log("nothing was heard of any test for five minutes; what still runs is stopped");
    stopping.abort();
  }, 300_000).unref();
  const took: { file: string; seconds: number }[] = [];
  stream.on("test:complete", () => silence.refresh());
  stream.on("test:summary", ({ file, duration_ms }) => {
    if (file !== undefined) took.push({ file: relative(".", file), seconds: Math.round(duration_ms / 1000) });
  });
  stream.on("test:pass", (event) => {
    if (event.details.type !== "suite") tally.passed += 1;
  });
  stream.on("test:fail", ({ name, file, line, details }) => {
    if (details.type === "suite") return;
    failed(`${name} (${relative(".", file ?? "")}:${line})`, inspect(details.error.cause ?? details.error));
  });
  for await (const chunk of stream.compose(spec())) process.stdout.write(chunk);
  clearTimeout(silence);
  const slowest = took.toSorted((a, b) => b.seconds - a.seconds).slice(0, 25);
  console.log(["slowest:", ...slowest.map(({ file, seconds }) => `${seconds} s ${file}`)].join("\n  "));
}
