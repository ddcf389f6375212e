import type { sms as pattern } from "../en/sms.ts";

export const sms: Record<keyof typeof pattern, string> = {
  "sms.first": "{who} vill gärna veta vad du tycker: {link}",
  "sms.reminder": "Du hinner ännu berätta vad du tycker för {who}: {link}",
};
