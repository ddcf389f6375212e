import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { newRole } from "../../core/people/account.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import { invite } from "../../flows/people/invite.ts";
import { passwordLink } from "../../flows/people/password-link.ts";
import { endInvitation, type OpenInvitation, openInvitations } from "../../store/records/invitations.ts";
import { changeRole, listMembers, removeMember } from "../../store/records/members.ts";
import { open } from "../door.ts";
import type { House } from "../house.ts";

/** Doors to who may come into the workspace, and as what. */
export function openPeople(app: FastifyInstance, house: House): void {
  open(app, operations.readPeople, house, async (_, { effects: { records, workspace } }) => {
    const [members, invitations] = await Promise.all([
      listMembers(records, workspace),
      openInvitations(records, workspace),
    ]);
    return ok({
      members: members.map((member) => ({ ...member, since: member.since.toISOString() })),
      invitations: invitations.map(told),
    });
  });

  open(app, operations.invite, house, async ({ body }, { visitor, effects }) => {
    const invited = await invite(body, visitor.person.id, house.own.url(), effects);
    return invited.ok ? ok({ ...told(invited.value), link: invited.value.link }) : invited;
  });

  open(app, operations.endInvitation, house, async ({ params }, { effects: { records, workspace } }) =>
    (await endInvitation(records, workspace, params.id))
      ? ok(undefined)
      : refuse([{ code: "no-such-invitation", message: `expected an open invitation, got "${params.id}"` }]),
  );

  open(app, operations.changeRole, house, async ({ params, body }, { effects: { records, workspace } }) => {
    const given = read(newRole, body);
    if (!given.ok) return given;
    return listed(await changeRole(records, workspace, params.person, given.value.role));
  });

  open(app, operations.makePasswordLink, house, async ({ params }, { visitor, effects }) => {
    const made = await passwordLink(params.person, house.own.url(), house.entrance, effects);
    // By whom and for whom, as ids: addresses of people do not belong into a log.
    if (made.ok) house.log(`${visitor.person.id} made a link to a new password for ${params.person}`);
    return made.ok ? ok({ ...made.value, expires: made.value.expires.toISOString() }) : made;
  });

  open(app, operations.removePerson, house, async ({ params }, { effects: { records, workspace } }) =>
    listed(await removeMember(records, workspace, params.person)),
  );
}

const told = ({ id, email, role, made, expires }: OpenInvitation) => ({
  id,
  email,
  role,
  made: made.toISOString(),
  expires: expires.toISOString(),
});

const listed = (done: Result<undefined, Problem>): Result<undefined, readonly [Problem]> =>
  done.ok ? done : refuse([done.refusal]);
