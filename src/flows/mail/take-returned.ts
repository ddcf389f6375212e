import { markIn } from "../../outside/mail/invitation-mark.ts";
import { readReturned } from "../../outside/mail/returned-mail.ts";
import { addresseeOf } from "../../store/records/asking/addressee.ts";
import { cameBack } from "../../store/records/asking/due-invitations.ts";
import { optOut } from "../../store/records/asking/opt-outs.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";

/**
 * What a mail that came back led to: its address takes nothing, or its owner complained, so nobody is asked there any more · it may arrive
 * later, or not for a reason that passes · it is nothing that tells of a mail of ours.
 */
export type Taken = "bounced" | "complained" | "passing" | "nothing";

/**
 * Takes in a notice of a mail server. Anybody can send one, so it is believed only of the mail that it names by our own mark, and of the
 * address to which that went: what the notice itself says of whose it is counts for nothing.
 */
export async function takeReturned(
  raw: Buffer,
  workspaces: readonly WorkspaceId[],
  { records, secret, now }: { readonly records: Records; readonly secret: string; readonly now: Date },
): Promise<Taken> {
  const { tells, lasting, words } = await readReturned(raw);
  const mail = tells === "nothing" ? null : markIn(words, secret, workspaces);
  if (mail === null) return "nothing";
  if (tells === "delayed" || (tells === "failed" && !lasting)) return "passing";
  const address = await addresseeOf(records, mail.workspace, mail.invitation);
  if (address === null) return "nothing";
  const isBounced = tells === "failed";
  // Whose first mail came back was not asked; whose reminder did, was.
  if (isBounced && mail.kind === "first") await cameBack(records, mail.workspace, mail.invitation);
  await optOut(records, mail.workspace, address, isBounced ? "bounced" : "unsubscribed", now);
  return isBounced ? "bounced" : "complained";
}
