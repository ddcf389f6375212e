import assert from "node:assert/strict";
import { after } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { paths } from "../src/api/paths.ts";
import type { Invited } from "../src/api/people.ts";
import type { Data } from "../src/core/insight/heard/heard-value.ts";
import type { Role } from "../src/core/people/rights.ts";
import { adminLink } from "../src/flows/people/first-admin.ts";
import { makeKey } from "../src/store/records/keys.ts";
import { attachRecords } from "../src/store/records/open.ts";
import type { Records, WorkspaceId } from "../src/store/records/records.ts";
import { listWorkspaces, makeWorkspace } from "../src/store/records/workspaces.ts";
import { aVisitor, password, secretOf, type Visitor } from "./people.ts";
import { type Answer, type Asked, type PolkuForTests, polkuForTests } from "./polku.ts";
import { until } from "./until.ts";

/** One of two workspaces that are alike but for what some colleagues said. */
export interface Twin {
  readonly workspace: WorkspaceId;
  /** A program with its key. */
  readonly key: Pick<Visitor, "ask">;
  /** Who may come in, by role, once they are admitted. */
  people(): Readonly<Record<Role, Visitor>>;
}

export type Pair<Thing> = readonly [one: Thing, other: Thing];

export interface Twins {
  readonly polku: PolkuForTests;
  readonly both: Pair<Twin>;
  /** Sends to each its own, once the other is done; customers and imports get the same numbers in both. Fails where it is not taken. */
  tell(
    method: string,
    path: string | Pair<string>,
    about: Pair<Asked>,
    done?: (twin: Twin, answer: Answer) => Promise<unknown>,
  ): Promise<Pair<Answer>>;
  /** Resolves when both have counted what they were told. */
  followed(): Promise<unknown>;
  /** What anybody at this machine is answered, while each has the demo and nobody has an account. */
  asGuests(paths: Pair<readonly string[]>): Promise<Pair<readonly Answer[]>>;
  /** From now on there are accounts: an admin, a lead and a viewer in each. */
  admit(): Promise<void>;
}

/** A Polku with two workspaces of the same settings, people and secret, so that nothing but what is told them differs. */
export async function twinWorkspaces(): Promise<Twins> {
  const polku = await polkuForTests();
  const attached = await attachRecords(polku.dataFolder);
  assert(attached.ok);
  const records = attached.value;
  after(() => records.close());
  const one = (await listWorkspaces(records))[0]!.id;
  const about = { name: { en: "Twin" }, timeZone: "Europe/Helsinki", languages: ["fi", "sv", "en"] };
  const other = await makeWorkspace(records, about);
  await alike(records, one, other);
  const people: Readonly<Record<Role, Visitor>>[] = [];
  const both = [
    await aTwin(polku, records, one, () => people[0]!),
    await aTwin(polku, records, other, () => people[1]!),
  ] as const;
  let customers = 1;
  const entriesBehind = async ({ key }: Twin) => (await key.ask("GET", paths.data)).json<Data>().behind.entries;
  return {
    polku,
    both,
    async tell(method, path, each, done) {
      const answers: Answer[] = [];
      for (const [at, twin] of both.entries()) {
        await records.asOwner(async (sql) => {
          for (const table of ["customers", "imports"])
            await sql.query(`SELECT setval(pg_get_serial_sequence('polku.${table}', 'number'), $1)`, [customers]);
        });
        const answer = await twin.key.ask(method, typeof path === "string" ? path : path[at]!, each[at]);
        assert(answer.status < 300, answer.text);
        await done?.(twin, answer);
        answers.push(answer);
      }
      customers += 1000;
      return answers as unknown as Pair<Answer>;
    },
    async asGuests(paths) {
      const answers: Answer[][] = [];
      for (const [at, { workspace }] of both.entries()) {
        await records.asOwner((sql) => sql.query(theDemo, [workspace]));
        await pause(1100); // so long a guest's workspace is remembered
        answers.push(await someAtOnce(paths[at]!, (path) => polku.ask("GET", path)));
      }
      return answers as unknown as Pair<Answer[]>;
    },
    async admit() {
      for (const [at, { workspace }] of both.entries())
        people.push(await comeIn(polku, records, workspace, ["one", "other"][at]!));
    },
    followed: () => until(async () => (await entriesBehind(both[0])) + (await entriesBehind(both[1])) === 0),
  };
}

/** Four at once: each asks PostgreSQL as well. */
export async function someAtOnce<Of, Found>(all: readonly Of[], ask: (one: Of) => Promise<Found>): Promise<Found[]> {
  const found: Found[] = [];
  for (let from = 0; from < all.length; from += 4)
    found.push(...(await Promise.all(all.slice(from, from + 4).map(ask))));
  return found;
}

const alike = (records: Records, one: WorkspaceId, other: WorkspaceId): Promise<unknown> =>
  records.asOwner(async (sql) => {
    await sql.query('UPDATE polku.workspaces SET name = \'{"en": "Twin"}\'');
    await sql.query("SELECT set_config('polku.workspace', $1, true)", [one]);
    const [secret] = await sql.query<{ key: Buffer }>("SELECT customer_key AS key FROM polku.workspace_secrets");
    const settings = ["fi", "sv", "en"];
    const set = "UPDATE polku.settings SET time_zone = 'Europe/Helsinki', languages = $1";
    await sql.query(set, [settings]);
    await sql.query("SELECT set_config('polku.workspace', $1, true)", [other]);
    await sql.query(set, [settings]);
    await sql.query("UPDATE polku.workspace_secrets SET customer_key = $1", [secret!.key]);
    await sql.query("UPDATE polku.keys SET revoked = now() WHERE name = 'local'");
    for (const workspace of [one, other]) {
      await sql.query("SELECT set_config('polku.workspace', $1, true)", [workspace]);
      await sql.query(
        `INSERT INTO polku.imports (workspace, number, source, fingerprint, mapping, state, counts, finished)
         VALUES ($1, 1, 'demo', 'demo', '{}', 'finished', '{"kept": 0, "corrected": 0}', now())`,
        [workspace],
      );
    }
  });

/** Makes it the workspace that was made first, which is the one that guests look at. */
const theDemo =
  "UPDATE polku.workspaces SET made = CASE WHEN workspace = $1 THEN '2000-01-01'::timestamptz ELSE now() END";

async function aTwin(
  polku: PolkuForTests,
  records: Records,
  workspace: WorkspaceId,
  people: Twin["people"],
): Promise<Twin> {
  const key = `Bearer ${await makeKey(records, workspace, "till")}`;
  const ask: Visitor["ask"] = (method, path, about = {}) =>
    polku.ask(method, path, { ...about, headers: { authorization: key, ...about.headers } });
  return { workspace, key: { ask }, people };
}

async function comeIn(polku: PolkuForTests, records: Records, workspace: WorkspaceId, which: string) {
  const joined = async (link: string, name: string) => {
    const visitor = aVisitor(polku);
    const account = { name, email: `${name.toLowerCase()}@${which}.example.org`, password };
    const answer = await visitor.ask("POST", paths.linkAccept, { body: { secret: secretOf(link), account } });
    assert.equal(answer.status, 204, answer.text);
    return visitor;
  };
  const admin = await joined((await adminLink(records, workspace, polku.url)).link, "Anna");
  const invited = async (name: string, role: Role) => {
    const body = { email: `${name.toLowerCase()}@${which}.example.org`, role };
    return joined((await admin.ask("POST", paths.invitations, { body })).json<Invited>().link, name);
  };
  return { admin, lead: await invited("Leo", "lead"), viewer: await invited("Vera", "viewer") };
}

/** Where two answers say unlike things, the first places of each. */
export function whereUnlike(one: Answer, other: Answer): string[] {
  const [here, there] = [said(one), said(other)];
  if (here === there) return [];
  if (!`${one.headers["content-type"]}`.includes("json")) {
    const [lines, others] = [here, there].map((text) => text.split("\n")) as [string[], string[]];
    return lines.flatMap((line, at) => (line === others[at] ? [] : [`${line} | ${others[at]}`])).slice(0, 3);
  }
  return unlike(JSON.parse(here), JSON.parse(there), "").slice(0, 8);
}

function unlike(one: unknown, other: unknown, at: string): string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  const isMade = (thing: unknown): thing is Record<string, unknown> => typeof thing === "object" && thing !== null;
  if (!isMade(one) || !isMade(other) || String(Object.keys(one)) !== String(Object.keys(other)))
    return [`${at}: ${JSON.stringify(one)} | ${JSON.stringify(other)}`];
  return Object.keys(one).flatMap((key) => unlike(one[key], other[key], `${at}.${key}`));
}

/**
 * What an answer says, without what differs between any two workspaces: ids that a server makes, the clock at which something
 * came in, how far counting has come, secrets of links, e-mail addresses of those who look, bytes on the disk, and the last digits of sums over people in another order.
 */
const said = ({ text }: Answer): string =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) =>
      id.startsWith(ours) ? id : "(id)",
    )
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => (Date.parse(time) >= began ? "(now)" : time))
    .replaceAll(/-?\d+\.\d{9,}(e-\d+)?/g, (number) => Number(number).toPrecision(9))
    .replaceAll(/"(position|place|version|next)":"[^"]*"/g, '"$1":"(place)"')
    .replaceAll(/log \d+\.\d+/g, "log (place)")
    .replaceAll(/\/s\/[\w-]+/g, "/s/(secret)")
    .replaceAll(/@(one|other)\.example\.org/g, "@example.org")
    .replaceAll(/"bytes":\{[^}]*\}/g, '"bytes":"(bytes)"');

const began = Date.now() - 60_000;
/** How the ids begin that a test gives. */
const ours = "0190b5f0-7c1e-7abc-8def-";
export const ourId = (number: number): string => `${ours}${number.toString(16).padStart(12, "0")}`;
