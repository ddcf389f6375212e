// npm test: types, lint, then every test; ends with "N passed, N failed". `--real-data` runs the checks on ../shared/data
// instead. Names of files or folders restrict the tests: npm test -- src/core/measures.
import { spawnSync } from "node:child_process";
import { globSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";

const everything = [
  "src/**/*.test.ts",
  "test/*.test.ts",
  "demo/**/*.test.ts",
  "bench/**/*.test.ts",
  "e2e/**/*.test.ts",
];
const realData = ["test/real-data/*.test.ts"];

// What one test file has had compiled the others need not compile anew: a third of what the small ones take.
process.env.NODE_COMPILE_CACHE ??= resolve("node_modules/.cache/compiled");

const names = process.argv.slice(2).filter((name) => !name.startsWith("--"));
const onRealData = process.argv.includes("--real-data");
const tally = { passed: 0, failed: 0 };

if (!onRealData && names.length === 0) {
  step("types", ["tsc", "-p", "tsconfig.json"]);
  step("types of the pure core", ["tsc", "-p", "tsconfig.core.json"]);
  step("types of the browser", ["tsc", "-p", "tsconfig.browser.json"]);
  step("types of the respondent's page", ["tsc", "-p", "tsconfig.renderer.json"]);
  step("lint and format", ["biome", "check", "."]);
}
await tests(
  globSync(onRealData ? realData : everything).filter(
    (file) => names.length === 0 || names.some((name) => file.startsWith(name)),
  ),
);

console.log(`${tally.passed} passed, ${tally.failed} failed`);
if (process.env.TALLY_FILE !== undefined) writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;

/** Runs a checker as one test. */
function step(name: string, [command = "", ...parts]: string[]): void {
  const checker = spawnSync(`node_modules/.bin/${command}`, parts, { encoding: "utf8" });
  const passed = checker.status === 0;
  tally[passed ? "passed" : "failed"] += 1;
  console.log(`${passed ? "✔" : "✖"} ${name}`);
  if (!passed) console.log(checker.stdout + checker.stderr);
}

/**
 * Runs the test files, two at a time, and counts their tests (not their suites). Nothing waits for ever: a test that takes
 * too long fails, and where a file then still does not end, all that is left is stopped and named.
 */
async function tests(files: string[]): Promise<void> {
  const stopping = new AbortController();
  const stream = run({ files: files.toSorted(), concurrency: 2, timeout: 120_000, signal: stopping.signal });
  const silence = setTimeout(() => {
    console.log("nothing was heard of any test for five minutes; what still runs is stopped");
    stopping.abort();
  }, 300_000);
  const took: { file: string; seconds: number }[] = [];
  stream.on("test:complete", () => silence.refresh());
  stream.on("test:summary", ({ file, duration_ms }) => {
    if (file !== undefined) took.push({ file: relative(".", file), seconds: Math.round(duration_ms / 1000) });
  });
  stream.on("test:pass", (event) => {
    if (event.details.type !== "suite") tally.passed += 1;
  });
  stream.on("test:fail", (event) => {
    if (event.details.type !== "suite") tally.failed += 1;
  });
  for await (const chunk of stream.compose(spec())) process.stdout.write(chunk);
  clearTimeout(silence);
  const slowest = took.toSorted((a, b) => b.seconds - a.seconds).slice(0, 25);
  console.log(["slowest:", ...slowest.map(({ file, seconds }) => `${seconds} s ${file}`)].join("\n  "));
}
