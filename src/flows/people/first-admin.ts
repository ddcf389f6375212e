import { makeInvitation } from "../../store/records/invitations.ts";
import { isAnybodyThere } from "../../store/records/members.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";
import { linkOf } from "./invite.ts";

/** A link that makes an admin, and until when. */
export interface AdminLink {
  readonly link: string;
  readonly expires: Date;
}

const hours = 24;

/** A link for the first admin, where nobody may come in yet; every one before it ends. */
export const firstAdmin = async (records: Records, workspace: WorkspaceId, url: string): Promise<AdminLink | null> =>
  (await isAnybodyThere(records)) ? null : adminLink(records, workspace, url);

/** A link that makes whoever holds it an admin of the workspace. */
export async function adminLink(records: Records, workspace: WorkspaceId, url: string): Promise<AdminLink> {
  const { secret, expires } = await makeInvitation(records, workspace, { role: "admin", email: null, by: null, hours });
  return { link: linkOf(url, secret), expires };
}
