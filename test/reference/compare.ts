import type { Vector } from "./vector.ts";

/** Where a result differs from what the vector expects. */
export interface Mismatch {
  /** "adjustedWald.lower", "rank[2]" */
  readonly path: string;
  readonly got: unknown;
  readonly expected: unknown;
}

/**
 * Everything in which `got` differs from what `vector` expects: numbers by its tolerance, the rest exactly, null only by
 * null. Fields that the vectors hold for information only are left out; what `got` has beyond them does not matter.
 */
export function mismatches(vector: Vector, got: unknown): Mismatch[] {
  const { expected, tolerance } = vector;
  return Object.entries(expected)
    .filter(([field]) => !forInformation.test(field))
    .flatMap(([field, value]) => {
      const bound = tolerance.overrides?.[field] ?? tolerance;
      return differences(upToChosen(field, value, expected), fieldOf(got, field), field, bound);
    });
}

/** Other tools' answers to a neighbouring question, kept beside ours. */
const forInformation = /^(forecastPkg.*|hw[A-Z].*|concordance|seRaked|by|holm|pairwiseCor)$/;

/** Fits by number of breakpoints are for information beyond the number chosen. */
function upToChosen(field: string, value: unknown, expected: Vector["expected"]): unknown {
  if (field !== "rssByM" && field !== "bicByM") return value;
  const chosen = Array.isArray(expected.breakpoints) ? expected.breakpoints.length : 0;
  return (value as unknown[]).slice(0, chosen + 1);
}

function differences(
  expected: unknown,
  got: unknown,
  path: string,
  bound: { readonly abs: number; readonly rel: number },
): Mismatch[] {
  if (typeof expected === "number") {
    const number = one(got);
    const bounds = bound.abs + bound.rel * Math.abs(expected);
    return typeof number === "number" && Math.abs(number - expected) <= bounds ? [] : [{ path, got, expected }];
  }
  if (Array.isArray(expected)) {
    const list = Array.isArray(got) ? got : [got];
    const same = fits(path, expected.length, list.length);
    if (!same)
      return [{ path: `${path}.length`, got: Array.isArray(got) ? got.length : got, expected: expected.length }];
    return expected.flatMap((value, i) => differences(value, list[i], `${path}[${i}]`, bound));
  }
  if (typeof expected === "object" && expected !== null) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, fieldOf(got, key), `${path}.${key}`, bound),
    );
  }
  return one(got) === expected ? [] : [{ path, got, expected }];
}

/** R writes a list of one as the one. */
const one = (got: unknown): unknown => (Array.isArray(got) && got.length === 1 ? got[0] : got);

/** A list has the length expected; of fits by number of breakpoints there may be more. */
const fits = (path: string, expected: number, got: number): boolean =>
  path === "rssByM" || path === "bicByM" ? got >= expected : got === expected;

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
