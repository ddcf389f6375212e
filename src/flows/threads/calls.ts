import type { MessagePort, Worker } from "node:worker_threads";
import { NotNow } from "../../core/not-now.ts";
import type { Problem } from "../../core/problem.ts";

/**
 * Calls between threads, so that counting and computing never hold up the thread that answers requests.
 * One side answers calls with an object's methods, the other holds an object of the same type whose every method asks
 * over the port. Arguments and answers are copied (structured clone). An error there is thrown here with its message,
 * and `NotNow` as it is.
 */
type Port = MessagePort | Worker;
type Call = { readonly call: number; readonly method: string; readonly args: readonly unknown[] };
type Answer = {
  readonly answer: number;
  readonly value?: unknown;
  readonly error?: string;
  readonly notNow?: Problem;
};

/** What can be called over a port: the methods that answer with a promise. */
export type Callable<T> = { [M in keyof T as T[M] extends (...args: never[]) => Promise<unknown> ? M : never]: T[M] };

/** Answers the calls that come over `port` with the methods of `target`. */
export function answerCalls(port: Port, target: object): void {
  const methods = target as Record<string, ((...args: readonly unknown[]) => Promise<unknown>) | undefined>;
  port.on("message", async ({ call, method, args }: Call) => {
    if (call === undefined) return;
    try {
      port.postMessage({ answer: call, value: await methods[method]?.call(target, ...args) } satisfies Answer);
    } catch (error) {
      if (error instanceof NotNow) return port.postMessage({ answer: call, notNow: error.problem } satisfies Answer);
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.postMessage({ answer: call, error: words } satisfies Answer);
    }
  });
}

/** An object whose methods are answered at the other end of `port`; calls under way are thrown when the port closes. */
export function callsOver<T>(port: Port): Callable<T> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  let gone: Error | null = null;
  const fail = (error: Error) => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  port.on("message", ({ answer, value, error, notNow }: Answer) => {
    const caller = waiting.get(answer);
    if (caller === undefined) return;
    waiting.delete(answer);
    if (notNow !== undefined) caller.reject(new NotNow(notNow));
    else if (error === undefined) caller.resolve(value);
    else caller.reject(new Error(error));
  });
  port.on("error", fail);
  port.on("close", () => fail(new Error("The other thread is gone")));
  port.on("exit", () => fail(new Error("The other thread is gone")));
  const ask = (method: string, args: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      if (gone !== null) return reject(gone);
      waiting.set(++last, { resolve, reject });
      port.postMessage({ call: last, method, args } satisfies Call);
    });
  return new Proxy({} as Callable<T>, {
    // Careful: a promise asks an object for `then`; a proxy that answers every name would look like one.
    get: (_, method) => (method === "then" ? undefined : (...args: unknown[]) => ask(String(method), args)),
  });
}
