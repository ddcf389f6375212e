import { MessageChannel, Worker } from "node:worker_threads";
import { NotNow } from "../../core/not-now.ts";
import type { Auditing } from "../../flows/effects.ts";
import { callsOver } from "../../flows/threads/calls.ts";
import type { CountingThread } from "./counting.ts";

/** Auditing in a thread of its own. */
export interface AuditingThread extends Auditing {
  stop(): Promise<void>;
}

/** How long the thread is kept when nobody asks for anything, in milliseconds. */
const idle = 60_000;

/** Audits what `counting` counts. The thread is made when the first audit is asked for, and let go when none follows. */
export function startAuditing(counting: Pick<CountingThread, "answerAlso">): AuditingThread {
  let thread: { readonly worker: Worker; readonly calls: Auditing } | null = null;
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;

  function start() {
    const { port1, port2 } = new MessageChannel();
    counting.answerAlso(port1);
    const worker = new Worker(new URL("./auditing-thread.ts", import.meta.url), {
      workerData: port2,
      transferList: [port2],
    });
    worker.once("exit", () => {
      if (thread?.worker === worker) thread = null;
    });
    return { worker, calls: callsOver<Auditing>(worker) };
  }

  async function inThread<Answer>(ask: (calls: Auditing) => Promise<Answer>): Promise<Answer> {
    clearTimeout(timer);
    thread ??= start();
    underWay++;
    try {
      return await ask(thread.calls);
    } catch (error) {
      if (error instanceof NotNow) throw error;
      // Whatever broke, here or in the thread that counts: the next audit begins with a thread that is whole.
      await stop();
      throw error;
    } finally {
      underWay--;
      if (underWay === 0 && thread !== null) timer = setTimeout(stop, idle).unref();
    }
  }

  async function stop(): Promise<void> {
    clearTimeout(timer);
    const { worker } = thread ?? {};
    thread = null;
    await worker?.terminate();
  }

  return {
    audit: (question) => inThread((calls) => calls.audit(question)),
    priorities: (question) => inThread((calls) => calls.priorities(question)),
    report: (...asked) => inThread((calls) => calls.report(...asked)),
    stop,
  };
}
