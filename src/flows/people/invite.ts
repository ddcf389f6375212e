import { invitation } from "../../core/people/account.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import { makeInvitation, type OpenInvitation } from "../../store/records/invitations.ts";
import { listMembers } from "../../store/records/members.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";

/** A new invitation and its link, which is to be handed over. */
export interface Invited extends OpenInvitation {
  readonly link: string;
}

const hours = 7 * 24;

/** Invites somebody. Polku does not send it: who invites hands the link over. */
export async function invite(
  given: unknown,
  by: string,
  url: string,
  { records, workspace }: { readonly records: Records; readonly workspace: WorkspaceId },
): Promise<Result<Invited, Refused>> {
  const asked = read(invitation, given);
  if (!asked.ok) return asked;
  const { email, role } = asked.value;
  const members = await listMembers(records, workspace);
  if (members.some((member) => member.email === email))
    return refuse([
      { code: "already-member", message: `expected somebody who is not in this workspace yet, got "${email}"` },
    ]);
  const { secret, ...made } = await makeInvitation(records, workspace, { email, role, by, hours });
  return ok({ ...made, link: linkOf(url, secret) });
}

/** The secret stands behind #, so that it is in no log and no server on the way sees it. */
export const linkOf = (url: string, secret: string): string => `${url}/join#${secret}`;
