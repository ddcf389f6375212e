import type { sms as pattern } from "../en/sms.ts";

export const sms: Record<keyof typeof pattern, string> = {
  "sms.first": "{who} vill veta vad du tycker: {link}",
  "sms.reminder": "{who} vill ännu veta vad du tycker: {link}",
};
