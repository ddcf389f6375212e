import type { Role } from "../../core/people/rights.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Text } from "../../core/text.ts";
import type { Records, Sql, WorkspaceId } from "./records.ts";

/** Somebody who may come into a workspace. */
export interface Member {
  /** The id of the account. */
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly since: Date;
}

/** A workspace that somebody may come into. */
export interface Membership {
  readonly workspace: WorkspaceId;
  readonly name: Text;
  readonly role: Role;
}

/** The members of a workspace, the oldest first. */
export const listMembers = (records: Records, workspace: WorkspaceId): Promise<Member[]> =>
  records.inWorkspace(workspace, (sql) => sql.query<Member>("SELECT * FROM polku.people() ORDER BY since, person"));

/** Where a person is a member, the oldest membership first. */
export const membershipsOf = (records: Records, person: string): Promise<Membership[]> =>
  records.asOwner((sql) =>
    sql.query<Membership>(
      `SELECT members.workspace, workspaces.name, members.role
       FROM polku.members JOIN polku.workspaces USING (workspace) WHERE person = $1 ORDER BY since, workspace`,
      [person],
    ),
  );

/** Whether anybody at all may come in: until then the demo is open to guests, and the first admin is awaited. */
export async function isAnybodyThere(records: Records): Promise<boolean> {
  const members = await records.asOwner((sql) => sql.query("SELECT FROM polku.members LIMIT 1"));
  return members.length > 0;
}

/** Makes a member something else. The last admin stays one. */
export async function changeRole(
  records: Records,
  workspace: WorkspaceId,
  person: string,
  role: Role,
): Promise<Result<undefined, Problem>> {
  const changed = await records.inWorkspace(workspace, async (sql) => {
    const may = await mayGoOn(sql, person, role);
    if (!may.ok) return may;
    await sql.query("UPDATE polku.members SET role = $2 WHERE person = $1", [person, role]);
    if (role !== "admin") await sql.query(endLinksOf, [person]);
    return may;
  });
  // Nor takes anybody over an account by a link made while still an admin.
  if (changed.ok && role !== "admin") await endPasswordLinks(records, { workspace });
  return changed;
}

/**
 * Takes a member out of the workspace. The last admin stays. With the last membership the account itself goes, with its
 * sessions and passkeys: nothing is kept of people who may come in nowhere.
 */
export async function removeMember(
  records: Records,
  workspace: WorkspaceId,
  person: string,
): Promise<Result<undefined, Problem>> {
  const removed = await records.inWorkspace(workspace, async (sql) => {
    const may = await mayGoOn(sql, person, null);
    if (!may.ok) return may;
    await sql.query("DELETE FROM polku.members WHERE person = $1", [person]);
    await sql.query(endLinksOf, [person]);
    return may;
  });
  if (removed.ok) {
    await endPasswordLinks(records, { workspace });
    await endPasswordLinks(records, { person });
    await forgetIfNowhere(records, person);
  }
  return removed;
}

/** Removes an account that is a member nowhere. */
export const forgetIfNowhere = (records: Records, person: string): Promise<unknown> =>
  records.asOwner((sql) =>
    sql.query(
      `DELETE FROM polku_auth."user" WHERE id = $1 AND NOT EXISTS (SELECT FROM polku.members WHERE person = $1)`,
      [person],
    ),
  );

/** Links to a new password, of a person or of everybody in a workspace, lead nowhere from now on. */
export const endPasswordLinks = (
  records: Records,
  of: { person: string } | { workspace: WorkspaceId },
): Promise<unknown> =>
  records.asOwner((sql) =>
    "person" in of
      ? sql.query("DELETE FROM polku_auth.verification WHERE value = $1", [of.person])
      : sql.query(
          `DELETE FROM polku_auth.verification
           WHERE value IN (SELECT person::text FROM polku.members WHERE members.workspace = $1)`,
          [of.workspace],
        ),
  );

/** Nobody comes back by a link made while still an admin. */
const endLinksOf = "UPDATE polku.invitations SET ended = now() WHERE invited_by = $1 AND ended IS NULL";

/** Locks the admins, so that two who remove each other at the same moment cannot both succeed. */
async function mayGoOn(sql: Sql, person: string, next: Role | null): Promise<Result<undefined, Problem>> {
  const admins = await sql.query<{ person: string }>(
    "SELECT person FROM polku.members WHERE role = 'admin' ORDER BY person FOR UPDATE",
  );
  const there = await sql.query("SELECT FROM polku.members WHERE person = $1", [person]);
  if (there.length === 0)
    return refuse({ code: "no-such-person", message: `expected a member of this workspace, got "${person}"` });
  const isLast = admins.length === 1 && admins[0]?.person === person;
  if (isLast && next !== "admin")
    return refuse({
      code: "last-admin",
      message: "expected another admin beside this one: somebody must be able to let people in",
    });
  return ok(undefined);
}
