import { randomBytes } from "node:crypto";
import type { Founding } from "../../core/people/account.ts";
import type { Role } from "../../core/people/rights.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Text } from "../../core/text.ts";
import type { Records, WorkspaceId } from "./records.ts";
import { hashOfSecret } from "./secret-hash.ts";
import { found, isTimeZone, unknownTimeZone } from "./settings.ts";

/** A link by which somebody comes in, before it is used. */
export interface OpenInvitation {
  readonly id: string;
  readonly role: Role;
  /** Whom it is for; null: whoever holds it. */
  readonly email: string | null;
  readonly made: Date;
  readonly expires: Date;
}

/** What a link leads to. */
export interface FoundInvitation extends OpenInvitation {
  readonly workspace: WorkspaceId;
  readonly name: Text;
  /** Whether nobody is in the workspace yet. */
  readonly founds: boolean;
}

/** What is to be known of an invitation to make it. */
export interface NewInvitation {
  readonly role: Role;
  readonly email: string | null;
  /** The account of who invites; null: Polku itself, for the first admin. */
  readonly by: string | null;
  readonly hours: number;
}

/** Makes an invitation. Its secret is shown this once; only its hash is kept. */
export async function makeInvitation(
  records: Records,
  workspace: WorkspaceId,
  { role, email, by, hours }: NewInvitation,
): Promise<OpenInvitation & { readonly secret: string }> {
  const secret = randomBytes(32).toString("base64url");
  const [made] = await records.inWorkspace(workspace, async (sql) => {
    // A new one for the same person, or for the first admin, takes the place of those before it.
    await sql.query(
      `UPDATE polku.invitations SET ended = now()
       WHERE ended IS NULL AND email IS NOT DISTINCT FROM $1 AND ($1 IS NOT NULL OR invited_by IS NULL)`,
      [email],
    );
    return sql.query<OpenInvitation>(
      `INSERT INTO polku.invitations (workspace, hash, role, email, invited_by, expires)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(hours => $6)) RETURNING id, role, email, made, expires`,
      [workspace, hashOfSecret(secret), role, email, by, hours],
    );
  });
  return { ...made!, secret };
}

/** What the secret of a link leads to, or why to nothing. */
export async function findInvitation(records: Records, secret: string): Promise<Result<FoundInvitation, Problem>> {
  const [found] = await records.asOwner((sql) =>
    sql.query<FoundInvitation & { ended: Date | null; late: boolean }>(
      `SELECT invitations.workspace, name, id, role, email, invitations.made, expires, ended, expires < now() AS late,
         NOT EXISTS (SELECT FROM polku.members WHERE members.workspace = invitations.workspace) AS founds
       FROM polku.invitations JOIN polku.workspaces USING (workspace) WHERE hash = $1`,
      [hashOfSecret(secret)],
    ),
  );
  if (found === undefined) return refuse({ code: "link-unknown", message: "expected a link made here, got another" });
  const { ended, late, ...invitation } = found;
  if (ended !== null) return refuse(linkUsed);
  return late ? refuse(linkExpired) : ok(invitation);
}

/**
 * Makes a person a member by an invitation, once: of two who use the same link at the same moment one is refused. The first
 * of all says of the workspace what is in `founding`.
 */
export const acceptInvitation = (
  records: Records,
  { workspace, id, role }: FoundInvitation,
  person: string,
  founding: Founding = {},
): Promise<Result<undefined, Problem>> =>
  records.inWorkspace(workspace, async (sql) => {
    const members = await sql.query<{ person: string }>("SELECT person FROM polku.members");
    if (members.some((member) => member.person === person))
      return refuse({ code: "already-member", message: "expected somebody who is not in this workspace yet" });
    const isFirst = members.length === 0;
    const zone = founding.timeZone;
    if (isFirst && zone !== undefined && !(await isTimeZone(sql, zone))) return refuse(unknownTimeZone(zone));
    const used = await sql.query(
      "UPDATE polku.invitations SET ended = now() WHERE id = $1 AND ended IS NULL AND expires > now() RETURNING id",
      [id],
    );
    if (used.length === 0) return refuse(linkUsed);
    await sql.query("INSERT INTO polku.members (workspace, person, role) VALUES ($1, $2, $3)", [
      workspace,
      person,
      role,
    ]);
    if (isFirst) await found(sql, founding);
    return ok(undefined);
  });

/** Invitations that can still be used, the newest first. */
export const openInvitations = (records: Records, workspace: WorkspaceId): Promise<OpenInvitation[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<OpenInvitation>(
      `SELECT id, role, email, made, expires FROM polku.invitations
       WHERE ended IS NULL AND expires > now() ORDER BY made DESC, id`,
    ),
  );

/** Takes an invitation back; false when there was none to take back. */
export const endInvitation = (records: Records, workspace: WorkspaceId, id: string): Promise<boolean> =>
  records.inWorkspace(workspace, async (sql) => {
    const ended = await sql.query(
      "UPDATE polku.invitations SET ended = now() WHERE id = $1 AND ended IS NULL AND expires > now() RETURNING id",
      [id],
    );
    return ended.length > 0;
  });

const linkUsed: Problem = {
  code: "link-used",
  message: "expected a link that was not used yet; each is for one use, ask for a new one",
};
const linkExpired: Problem = { code: "link-expired", message: "expected a link in its time; ask for a new one" };
