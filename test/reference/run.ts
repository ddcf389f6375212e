import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Mismatch, mismatches } from "./compare.ts";
import { functions } from "./functions.ts";
import type { VectorFile } from "./vector.ts";

/** What became of the vectors of a folder. */
export interface Outcome {
  readonly passed: number;
  readonly failures: readonly { readonly id: string; readonly fn: string; readonly mismatches: readonly Mismatch[] }[];
  /** Vectors whose function Polku does not have yet. */
  readonly notYet: readonly { readonly id: string; readonly fn: string }[];
}

/** Runs every vector file (`*.json`) of a folder through Polku's own functions. A thrown error is a failure of its vector. */
export function runVectors(folder: string): Outcome {
  let passed = 0;
  const failures: Outcome["failures"][number][] = [];
  const notYet: Outcome["notYet"][number][] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()) {
    const file = JSON.parse(readFileSync(join(folder, name), "utf8")) as VectorFile;
    if (file.format !== "polku-measure-vectors/1") throw new Error(`${name} is no file of polku-measure-vectors/1`);
    for (const vector of file.vectors) {
      const { id, fn } = vector;
      const run = Object.hasOwn(functions, fn) ? functions[fn] : undefined;
      if (run === undefined) {
        notYet.push({ id, fn });
        continue;
      }
      const found = tryTo(() => mismatches(vector, run(vector.input)));
      if (found.length === 0) passed++;
      else failures.push({ id, fn, mismatches: found });
    }
  }
  return { passed, failures, notYet };
}

function tryTo(compare: () => Mismatch[]): Mismatch[] {
  try {
    return compare();
  } catch (error) {
    return [{ path: "", got: error instanceof Error ? `${error.name}: ${error.message}` : error, expected: "a value" }];
  }
}

/** The outcome in words, one line a matter, the sums last. */
export function report({ passed, failures, notYet }: Outcome): string {
  const show = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));
  return [
    ...failures.flatMap(({ id, fn, mismatches }) =>
      mismatches.map(
        ({ path, got, expected }) => `failed: ${id} (${fn}) ${path} got ${show(got)} expected ${show(expected)}`,
      ),
    ),
    ...notYet.map(({ id, fn }) => `not yet: ${id} (${fn})`),
    `${passed} passed, ${failures.length} failed, ${notYet.length} not yet`,
  ].join("\n");
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error(
      "usage: node test/reference/run.ts DIR\nruns every vector file (*.json) in DIR through Polku's measures",
    );
    process.exitCode = 2;
  } else {
    const outcome = runVectors(folder);
    console.log(report(outcome));
    process.exitCode = outcome.failures.length > 0 ? 1 : 0;
  }
}
