import { createHmac } from "node:crypto";
import type { Delivered } from "../core/asking/delivery.ts";
import type { SmsConnector } from "../core/asking/sms-connector.ts";
import { postOutside } from "./outgoing.ts";

/** A text message as the receiver gets it. */
export interface TextMessage {
  /** The same in every try: whoever has sent it already does nothing. */
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly language: string;
  readonly link: string;
  readonly survey: string;
}

/**
 * Hands a message over, signed as webhooks are (standardwebhooks.com): 2xx is taken, and so is 409; 400, 410 and 422 are
 * about the number, which takes nothing; anything else is tried again.
 * The id tells the receiver what it has had.
 */
export async function handOver(message: TextMessage, connector: SmsConnector, now: Date): Promise<Delivered> {
  const body = JSON.stringify(message);
  const time = String(Math.floor(now.getTime() / 1000));
  const answered = await postOutside({
    url: connector.url,
    isPrivateAllowed: connector.isPrivateAllowed,
    headers: {
      "content-type": "application/json",
      "user-agent": "Polku",
      "webhook-id": message.id,
      "webhook-timestamp": time,
      "webhook-signature": `v1,${signature(connector.secret, `${message.id}.${time}.${body}`)}`,
    },
    body,
  });
  if (!answered.ok) return { became: "later", detail: answered.refusal };
  const { status, said } = answered.value;
  // 409: it has that message already.
  if ((status >= 200 && status < 300) || status === 409) return { became: "sent" };
  const detail = `${status} ${said.slice(0, 200)}`.trim();
  // All else is about us, or about the moment: ours to put right, and no reason never to ask there again.
  if ([400, 410, 422].includes(status)) return { became: "refused", reason: "bounced", detail };
  return { became: "later", detail };
}

const signature = (secret: string, content: string): string =>
  createHmac("sha256", Buffer.from(secret.slice("whsec_".length), "base64"))
    .update(content)
    .digest("base64");
