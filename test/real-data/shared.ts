import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Audit } from "../../src/core/insight/audit-value.ts";
import { binPolku } from "../bin-polku.ts";

const root = join(import.meta.dirname, "..", "..");

/** Real data lie beside the clone, or where POLKU_SHARED says; they are no part of the project, and tests on them run only where they are. */
const data = join(process.env.POLKU_SHARED ?? join(root, "..", "shared"), "data");

/** The path of a file of real data; null where there is none. */
export function realData(name: string): string | null {
  const path = join(data, name);
  return existsSync(path) ? path : null;
}

/** The path of a mapping among the examples. */
export const example = (name: string): string => join(root, "examples", name);

/** What `polku audit --json` says of these files, with one mapping or with one for each. */
export async function audited(
  paths: readonly string[],
  mappings: string | readonly string[],
  ...words: readonly string[]
): Promise<Audit> {
  const maps = [mappings].flat().flatMap((mapping) => ["--map", mapping]);
  const { status, out, err } = await binPolku(["audit", ...paths, ...maps, "--json", "-", ...words]);
  assert.equal(status, 0, err);
  return JSON.parse(out);
}

/** The value of a figure, to so many decimals; its reason where it has none. */
export function told(figure: Audit["whole"][string] | undefined, decimals: number): string {
  if (figure === undefined) return "no figure";
  return figure.ok ? figure.estimate.value.toFixed(decimals) : figure.reason;
}
