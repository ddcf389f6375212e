import { readSettings } from "../store/records/settings.ts";
import type { Effects } from "./effects.ts";

/** The calendar day it is in the workspace's time zone, ISO date. */
export async function today({
  records,
  workspace,
  now,
}: Pick<Effects, "records" | "workspace" | "now">): Promise<string> {
  const { timeZone } = await readSettings(records, workspace);
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now());
}
