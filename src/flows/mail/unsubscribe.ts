import type { Text } from "../../core/text.ts";
import { readUnsubscribeToken, unsubscribeToken } from "../../outside/mail/unsubscribe-token.ts";
import { isOptedOut, optIn, optOut } from "../../store/records/asking/opt-outs.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";
import { listWorkspaces } from "../../store/records/workspaces.ts";

/** Where the owner of an address in a workspace says that nothing more is wanted. */
export const unsubscribeLinks =
  (secret: string, workspace: WorkspaceId, url: () => string) =>
  async (address: Buffer): Promise<string> =>
    `${url()}/u/${await unsubscribeToken(secret, { workspace, address })}`;

/** Somebody who came by such an address. */
export interface Unsubscriber {
  /** Who asks them. */
  readonly who: Text;
  readonly isUnsubscribed: boolean;
}

/** Who comes by a token, after doing what is wanted: `stop` asking, ask `again`, or nothing; null: it is no token of ours. */
export async function unsubscribe(
  token: string,
  wanted: "stop" | "again" | "nothing",
  { records, secret, now }: { readonly records: Records; readonly secret: string; readonly now: Date },
): Promise<Unsubscriber | null> {
  const read = await readUnsubscribeToken(secret, token);
  const workspace = read && (await listWorkspaces(records)).find(({ id }) => id === read.workspace);
  if (!read || !workspace) return null;
  const { id, name } = workspace;
  const before = await isOptedOut(records, id, read.address);
  if (wanted === "stop") await optOut(records, id, read.address, "unsubscribed", now);
  // An address that takes nothing does not begin to by being wanted.
  if (wanted === "again" && before === "unsubscribed") await optIn(records, id, read.address);
  return { who: name, isUnsubscribed: wanted === "stop" || (wanted === "nothing" && before === "unsubscribed") };
}
