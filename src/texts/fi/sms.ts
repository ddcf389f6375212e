import type { sms as pattern } from "../en/sms.ts";

export const sms: Record<keyof typeof pattern, string> = {
  "sms.first": "{who} haluaisi kuulla mielipiteesi: {link}",
  "sms.reminder": "{who} toivoo yhä mielipidettäsi: {link}",
};
