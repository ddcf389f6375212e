import type { BounceAddress } from "../../core/asking/mail-settings.ts";

/** A longer mail is left where it is: a notice has the head of the mail it speaks of, hardly more. */
const mostBytes = 1_048_576;

/**
 * Hands over each mail of a mailbox that nobody has read. What `take` knows as ours is removed; all else stays, marked as read, for whoever
 * looks after the mailbox. Answers how many it handed over.
 */
export async function readMailbox(
  { host, port, tls, user, folder }: NonNullable<BounceAddress["mailbox"]>,
  take: (raw: Buffer) => Promise<boolean>,
): Promise<number> {
  const { ImapFlow } = await import("imapflow");
  const client = new ImapFlow({
    ...{ host, port, secure: tls === "at-once", doSTARTTLS: tls === "required", logger: false },
    auth: { user: user?.name ?? "", pass: user?.password ?? "" },
    ...{ connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 },
  });
  // What breaks is said by what was asked then; without a listener it would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    const lock = await client.getMailboxLock(folder);
    try {
      const found = (await client.search({ seen: false, smaller: mostBytes }, { uid: true })) || [];
      const news = found.slice(0, 500);
      for (const uid of news) {
        const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
        const isOurs = mail !== false && mail.source !== undefined && (await take(mail.source));
        if (isOurs) await client.messageDelete(String(uid), { uid: true });
        else await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
      }
      return news.length;
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}
