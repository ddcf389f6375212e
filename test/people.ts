import assert from "node:assert/strict";
import { paths } from "../src/api/paths.ts";
import type { Invited, Me } from "../src/api/people.ts";
import type { Role } from "../src/core/people/rights.ts";
import type { Answer, Asked, PolkuForTests } from "./polku.ts";

export const password = "a long and quiet road";

/** Somebody with a browser: sends its cookies, and says from which page it asks. */
export interface Visitor {
  ask(method: string, path: string, about?: Asked): Promise<Answer>;
  me(): Promise<Me>;
  /** What the browser holds, by name. */
  readonly cookies: Map<string, string>;
}

/** A browser without any cookie yet. */
export function aVisitor(polku: Pick<PolkuForTests, "url" | "ask">): Visitor {
  const cookies = new Map<string, string>();
  const ask: Visitor["ask"] = async (method, path, about = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { origin: polku.url, ...(cookie !== "" && { cookie }), ...about.headers };
    const answer = await polku.ask(method, path, { ...about, headers });
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return { ask, cookies, me: async () => (await ask("GET", paths.me)).json<Me>() };
}

/** What follows # in a link. */
export const secretOf = (link: string): string => link.slice(link.indexOf("#") + 1);

/** Comes in by a link with a new account. */
export async function joined(polku: PolkuForTests, link: string, name: string): Promise<Visitor> {
  const visitor = aVisitor(polku);
  const account = { name, email: `${name.toLowerCase()}@example.org`, password };
  const answer = await visitor.ask("POST", paths.linkAccept, { body: { secret: secretOf(link), account } });
  assert.equal(answer.status, 204, answer.text);
  return visitor;
}

/** Somebody whom `admin` invites, and who comes. */
export async function invited(polku: PolkuForTests, admin: Visitor, name: string, role: Role): Promise<Visitor> {
  const body = { email: `${name.toLowerCase()}@example.org`, role };
  const answer = await admin.ask("POST", paths.invitations, { body });
  assert.equal(answer.status, 201, answer.text);
  return joined(polku, answer.json<Invited>().link, name);
}
