import type { BounceAddress } from "../../core/asking/mail-settings.ts";
import { readMailbox } from "../../outside/mail/mailbox.ts";
import type { Records } from "../../store/records/records.ts";
import { listWorkspaces } from "../../store/records/workspaces.ts";
import { takeReturned } from "./take-returned.ts";

/** Reads what came back to the mailbox; answers how many mails it read. */
export async function readBounces(
  mailbox: NonNullable<BounceAddress["mailbox"]>,
  { records, secret, now }: { readonly records: Records; readonly secret: string; readonly now: () => Date },
): Promise<number> {
  const workspaces = (await listWorkspaces(records)).map(({ id }) => id);
  return readMailbox(
    mailbox,
    async (raw) => (await takeReturned(raw, workspaces, { records, secret, now: now() })) !== "nothing",
  );
}
