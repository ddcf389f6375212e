import { setTimeout as pause } from "node:timers/promises";
import type { Records } from "../records.ts";
import { troubleOf } from "../trouble.ts";

/** Milliseconds: our own server is started again within seconds. */
const patience = 10_000;

/** Tries again while the server is gone. Only for what may be done twice, since its commit may have gone through unheard. */
export async function whileGone<T>(records: Records, attempt: () => Promise<T>, left = patience): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    const isGone = troubleOf(error)?.code === "records-gone" && records.trouble()?.code !== "disk-full";
    if (!isGone || left <= 0) throw error;
    await pause(100);
    return whileGone(records, attempt, left - 100);
  }
}
