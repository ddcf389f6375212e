import { askBySms } from "../flows/asking/text-message.ts";
import type { Effects } from "../flows/effects.ts";
import type { WorkspaceId } from "../store/records/records.ts";
import type { Config } from "./config.ts";

/** How those are reached whom a workspace asks, as far as it is set up. */
export function reaching({ sms }: Config, _workspace: WorkspaceId): Pick<Effects, "deliver" | "unsubscribeLink"> {
  return { deliver: { ...(sms !== null && { sms: askBySms(sms, () => new Date()) }) }, unsubscribeLink: null };
}
