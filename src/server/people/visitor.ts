import type { FastifyRequest } from "fastify";
import type { Role } from "../../core/people/rights.ts";
import type { KeyHolder } from "../../store/records/keys.ts";
import { type Membership, membershipsOf } from "../../store/records/members.ts";
import type { WorkspaceId } from "../../store/records/records.ts";
import { bearerOf } from "../bearer.ts";
import type { House } from "../house.ts";
import { plainAddress } from "../network-of.ts";
import { workspaceMeant } from "../workspace-meant.ts";
import type { Caller, SignedIn } from "./entrance.ts";

/** Who is at the door, and in which workspace. */
export type Visitor =
  | { readonly as: "key"; readonly workspace: WorkspaceId; readonly id: string; readonly name: string }
  | { readonly as: "guest"; readonly workspace: WorkspaceId }
  | Member
  | { readonly as: "nobody"; readonly why: "no-key" | "wrong-key" | "too-fast" };

/** Somebody who is signed in; without a workspace when there is none to come into. */
export interface Member extends SignedIn {
  readonly as: "person";
  readonly workspace: WorkspaceId | null;
  readonly role: Role | null;
  readonly memberships: readonly Membership[];
}

/**
 * Who sends this request: a program with a key, a person with a session, else a guest. The workspace comes from the key,
 * or from the person's memberships: what the address says, or else the session, counts only while it is among them. At once
 * where a key was asked about lately.
 */
export function visitorOf(
  request: FastifyRequest,
  house: House,
  { prolong } = { prolong: true },
): Visitor | Promise<Visitor> {
  if (request.headers.authorization === undefined) return byPerson(request, house, prolong);
  const key = bearerOf(request);
  const holder = key === undefined ? undefined : house.keys.holderOf(key);
  const meant = workspaceMeant(request);
  return holder instanceof Promise ? holder.then((found) => byKey(found, meant)) : byKey(holder, meant);
}

function byKey(holder: KeyHolder | undefined | "too-fast", meant: string | undefined): Visitor {
  if (holder === "too-fast") return { as: "nobody", why: holder };
  const isKnown = holder !== undefined && (meant ?? holder.workspace) === holder.workspace;
  return isKnown ? { as: "key", ...holder } : { as: "nobody", why: "wrong-key" };
}

async function byPerson(request: FastifyRequest, house: House, prolong: boolean): Promise<Visitor> {
  const { entrance, own, guests, records } = house;
  const meant = workspaceMeant(request);
  if (entrance.hasCookie(request.headers.cookie)) {
    const signedIn = await entrance.signedIn(callerOf(request), prolong);
    if (signedIn !== null) return asMember(signedIn, await membershipsOf(records, signedIn.person.id), meant);
  }
  const workspace = own.onlyHere && !isForwarded(request) ? await guests.workspace() : null;
  const isOpen = workspace !== null && (meant ?? workspace) === workspace;
  return isOpen ? { as: "guest", workspace } : { as: "nobody", why: "no-key" };
}

function asMember(signedIn: SignedIn, memberships: readonly Membership[], meant: string | undefined): Member {
  const of = (wanted: string | null) => memberships.find(({ workspace }) => workspace === wanted);
  const here = meant === undefined ? (of(signedIn.session.workspace) ?? memberships[0]) : of(meant);
  return { as: "person", ...signedIn, workspace: here?.workspace ?? null, role: here?.role ?? null, memberships };
}

/** By whom something was written, as its history tells: a person or a program by name; null: somebody at this computer. */
export const nameOf = (visitor: Visitor): string | null =>
  visitor.as === "person" ? visitor.person.name : visitor.as === "key" ? visitor.name : null;

/** What a proxy adds: then whoever asks is not at this machine, though it seems so. */
const isForwarded = ({ headers }: FastifyRequest): boolean =>
  ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"].some((name) => headers[name] !== undefined);

/** The part of a request that accounts look at. */
export const callerOf = ({ headers, ip }: FastifyRequest): Caller => ({
  cookie: headers.cookie ?? "",
  origin: headers.origin ?? "",
  address: plainAddress(ip),
  device: (headers["user-agent"] ?? "").slice(0, 500),
});
