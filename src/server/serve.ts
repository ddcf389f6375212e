import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { readConfig } from "./config.ts";
import { type RunningPolku, startPolku } from "./start.ts";

/** What a server says while it runs. */
export interface Voice {
  /** What its user needs: the address, the key. */
  readonly print: (line: string) => void;
  /** Told instead, where a program listens. */
  readonly ready?: (running: RunningPolku) => void;
  /** What happens, one line each. */
  readonly log: (line: string) => void;
}

/**
 * Runs Polku in this process until it is told to stop (Ctrl-C, SIGTERM), then stops everything it started. Refused with
 * everything that is wrong with the settings, or with what cannot be started.
 */
export async function serve(
  environment: Readonly<Record<string, string | undefined>>,
  { print, log, ready = (running) => greet(running, print) }: Voice,
): Promise<Result<undefined, readonly Problem[]>> {
  const read = readConfig(environment);
  if (!read.ok) return read;
  const config = read.value;
  const told = Promise.withResolvers<void>();
  let times = 0;
  const onSignal = () => {
    // Whoever asks twice does not want to wait; PostgreSQL is told at the exit.
    if (++times > 1) process.exit(130);
    told.resolve();
  };
  for (const signal of signals) process.on(signal, onSignal);
  try {
    const running = await startPolku(config, config.log === "quiet" ? () => {} : log);
    if (!running.ok) return refuse([running.refusal]);
    ready(running.value);
    await told.promise;
    log("stopping …");
    await running.value.stop();
    return ok(undefined);
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}

const signals = ["SIGINT", "SIGTERM"] as const;

function greet({ url, onlyHere, firstAdmin, localKey }: RunningPolku, print: (line: string) => void): void {
  if (localKey.made) {
    print(`Local key, for programs that write to the API: ${localKey.key}`);
    print(`(kept for you in ${localKey.file})`);
  }
  if (firstAdmin !== null) {
    print("Nobody has an account yet. This link makes the first admin; it is for one use, within a day:");
    print(firstAdmin.link);
  }
  if (onlyHere) print("Polku listens on this machine only.");
  print(`Polku is ready: ${url}`);
}
