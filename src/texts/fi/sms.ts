import type { sms as pattern } from "../en/sms.ts";

export const sms: Record<keyof typeof pattern, string> = {
  "sms.first": "{who} haluaisi kuulla, mitä mieltä olet: {link}",
  "sms.reminder": "Ehdit vielä kertoa mielipiteesi. {who} toivoo vastaustasi: {link}",
};
