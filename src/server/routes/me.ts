import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { enteredWorkspace, newPasskey, passwordChange } from "../../api/people.ts";
import { rightsOf } from "../../core/people/rights.ts";
import { ok, refuse } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import { isAnybodyThere } from "../../store/records/members.ts";
import { listWorkspaces } from "../../store/records/workspaces.ts";
import { open } from "../door.ts";
import type { House } from "../house.ts";

/** Doors to oneself: who one is, where one is signed in, and how one comes in. */
export function openMe(app: FastifyInstance, house: House): void {
  const { entrance, records } = house;

  open(app, operations.readMe, house, async (_, { visitor }) => {
    const isPerson = visitor.as === "person";
    const holder = isPerson ? visitor.role : visitor.as === "nobody" ? null : visitor.as;
    return ok({
      person: isPerson ? visitor.person : null,
      guest: visitor.as === "guest",
      nobodyYet: !isPerson && !(await isAnybodyThere(records)),
      workspace: visitor.as === "nobody" ? null : visitor.workspace,
      rights: holder === null ? [] : [...rightsOf[holder]],
      workspaces: isPerson ? [...visitor.memberships] : [],
      addressesNameWorkspace: isPerson && (await listWorkspaces(records)).length > 1,
    });
  });

  open(app, operations.enterWorkspace, house, async ({ body }, { visitor }) => {
    const given = read(enteredWorkspace, body);
    if (!given.ok) return given;
    if (!visitor.memberships.some(({ workspace }) => workspace === given.value.workspace))
      return refuse([
        { code: "no-such-workspace", message: `expected a workspace of one's own, got "${given.value.workspace}"` },
      ]);
    await entrance.goInto(visitor.session.token, given.value.workspace);
    return ok(undefined);
  });

  open(app, operations.changePassword, house, async ({ body }, { caller, setCookies }) => {
    const given = read(passwordChange, body);
    if (!given.ok) return given;
    const changed = await entrance.ask("POST", "/change-password", caller, {
      currentPassword: given.value.current,
      newPassword: given.value.next,
      revokeOtherSessions: true,
    });
    if (!changed.ok) return refuse([changed.refusal]);
    setCookies(changed.value.cookies);
    return ok(undefined);
  });

  open(app, operations.readSessions, house, async (_, { visitor }) => {
    const places = (await entrance.placesOf(visitor.person.id)).map((place) => ({
      id: place.id,
      current: place.id === visitor.session.id,
      device: place.userAgent || null,
      address: place.ipAddress || null,
      since: place.createdAt.toISOString(),
      seen: place.updatedAt.toISOString(),
    }));
    const newestFirst = places.toSorted((a, b) => (a.seen < b.seen ? 1 : -1));
    return ok(newestFirst.toSorted((a, b) => Number(b.current) - Number(a.current)));
  });

  open(app, operations.endOtherSessions, house, async (_, { visitor }) => {
    const others = (await entrance.placesOf(visitor.person.id)).filter(({ id }) => id !== visitor.session.id);
    await entrance.endPlaces(others.map(({ token }) => token));
    return ok(undefined);
  });

  open(app, operations.endSession, house, async ({ params }, { visitor }) => {
    const place = (await entrance.placesOf(visitor.person.id)).find(({ id }) => id === params.id);
    if (place === undefined)
      return refuse([{ code: "no-such-session", message: `expected a session of one's own, got "${params.id}"` }]);
    await entrance.endPlaces([place.token]);
    return ok(undefined);
  });

  open(app, operations.readPasskeys, house, async (_, { caller }) => {
    const listed = await entrance.ask("GET", "/passkey/list-user-passkeys", caller);
    if (!listed.ok) return refuse([listed.refusal]);
    const passkeys = listed.value.value as readonly { id: string; name?: string | null; createdAt?: string | null }[];
    return ok(passkeys.map(({ id, name, createdAt }) => ({ id, name: name ?? "", made: createdAt ?? null })));
  });

  open(app, operations.beginPasskey, house, async (_, { caller, setCookies }) => {
    const asked = await entrance.ask("GET", "/passkey/generate-register-options", caller);
    if (!asked.ok) return refuse([asked.refusal]);
    setCookies(asked.value.cookies);
    return ok(asked.value.value as Record<string, unknown>);
  });

  open(app, operations.keepPasskey, house, async ({ body }, { caller, setCookies }) => {
    const given = read(newPasskey, body);
    if (!given.ok) return given;
    const kept = await entrance.ask("POST", "/passkey/verify-registration", caller, given.value);
    if (!kept.ok) return refuse([kept.refusal]);
    setCookies(kept.value.cookies);
    return ok(undefined);
  });

  open(app, operations.removePasskey, house, async ({ params }, { caller }) => {
    const removed = await entrance.ask("POST", "/passkey/delete-passkey", caller, { id: params.id });
    return removed.ok
      ? ok(undefined)
      : refuse([{ code: "no-such-passkey", message: `expected a passkey of one's own, got "${params.id}"` }]);
  });
}
