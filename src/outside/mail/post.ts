import { Readable } from "node:stream";
import type { MailSettings } from "../../core/asking/mail-settings.ts";
import { isLasting } from "./lasting.ts";
import { type Mail, mimeOf } from "./mail.ts";

/** What became of a mail at the server that takes ours. */
export type Posted =
  | { readonly became: "sent" }
  | { readonly became: "refused"; readonly detail: string }
  | { readonly became: "later"; readonly detail: string };

/** Sends mails, one after another over one connection that is kept for a while. */
export interface Post {
  /** `returnTo`: where it goes if it cannot be delivered. */
  send(mail: Mail, returnTo: string): Promise<Posted>;
  close(): void;
}

/** Nothing is connected before the first mail. */
export function openPost({ smtp }: Pick<MailSettings, "smtp">): Post {
  const { host, port, tls, user } = smtp;
  let opening: Promise<Transport> | undefined;
  async function open() {
    const { createTransport } = await import("nodemailer");
    return createTransport({
      ...{ host, port, pool: true, maxConnections: 1, maxMessages: 100 },
      // What was cut off is tried again by who knows what was sent: never by itself, or somebody would be asked twice.
      maxRequeues: 0,
      ...{ secure: tls === "at-once", requireTLS: tls === "required", ignoreTLS: tls === "none" },
      ...(user !== null && { auth: { user: user.name, pass: user.password } }),
      ...{ connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
  }

  return {
    async send(mail, returnTo) {
      let isHandedOver = false;
      try {
        const raw = Readable.from([await mimeOf(mail)]);
        raw.once("end", () => {
          isHandedOver = true;
        });
        opening ??= open();
        const transport = await opening;
        await transport.sendMail({ envelope: { from: returnTo, to: [mail.to] }, raw });
        return { became: "sent" };
      } catch (error) {
        return postedIn(error as SmtpError, isHandedOver);
      }
    },
    close: () => void opening?.then((transport) => transport.close()),
  };
}

interface Transport {
  sendMail(mail: object): Promise<unknown>;
  close(): void;
}

interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

/** A server that says no has not taken it. One that says nothing after it had all of it may have. */
function postedIn({ message, response, responseCode, command }: SmtpError, isHandedOver: boolean): Posted {
  const detail = (response ?? message).slice(0, 500);
  if (responseCode === undefined && isHandedOver) return { became: "sent" };
  return { became: command === "RCPT TO" && isLasting(response ?? "") ? "refused" : "later", detail };
}
