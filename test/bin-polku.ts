import { spawn } from "node:child_process";
import { join } from "node:path";

/** How a call of bin/polku ended. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Calls bin/polku as a person would, with these words, from the folder `cwd`. */
export function binPolku(
  words: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>>; readonly bin?: string } = {},
): Promise<Ended> {
  const { promise, resolve, reject } = Promise.withResolvers<Ended>();
  const bin = options.bin ?? join(import.meta.dirname, "..", "bin", "polku");
  const child = spawn(bin, [...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    out += piece;
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    err += piece;
  });
  child.on("error", reject);
  child.on("close", (status, signal) => resolve({ status, signal, out, err }));
  return promise;
}
