import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { aVisitor, invited, joined, password, secretOf, type Visitor } from "../../../test/people.ts";
import { type Answer, documented, polkuForTests } from "../../../test/polku.ts";
import { killPostgres } from "../../../test/postgres.ts";
import type { Operation } from "../../api/operation.ts";
import { operations } from "../../api/operations.ts";
import { inWorkspace, paths } from "../../api/paths.ts";
import { type Invited, type Link, link, type Me, me, people, type Session, session } from "../../api/people.ts";
import type { Workspace } from "../../api/workspace.ts";
import { holdersOf } from "../../core/people/rights.ts";
import { adminLink } from "../../flows/people/first-admin.ts";
import { attachRecords } from "../../store/records/open.ts";
import { makeWorkspace } from "../../store/records/workspaces.ts";

const polku = await polkuForTests();
const codeOf = (answer: Answer) => answer.json<{ code: string }>().code;
const refusal = async (answer: Promise<Answer>) => [(await answer).status, codeOf(await answer)];

const firstLink = polku.firstAdmin?.link ?? "";
const anna = await joined(polku, firstLink, "Anna");
const leo = await invited(polku, anna, "Leo", "lead");
const vera = await invited(polku, anna, "Vera", "viewer");
const stranger = aVisitor(polku);
const listed = async () => documented(people, await anna.ask("GET", paths.people));
const idOf = async (name: string) => (await listed()).members.find((member) => member.name === name)?.person ?? "";

describe("the first admin", () => {
  it("comes in by the link that the start printed, and is an admin", async () => {
    const { person, rights, workspaces, nobodyYet, addressesNameWorkspace } = documented(
      me,
      await anna.ask("GET", paths.me),
    );
    assert.equal(addressesNameWorkspace, false, "where there is one workspace, no address needs to say which");
    assert.equal(person?.email, "anna@example.org");
    assert.deepEqual(rights, ["read", "tell", "change", "people"]);
    assert.deepEqual([workspaces.map(({ role }) => role), nobodyYet], [["admin"], false]);
  });

  it("leaves a link that nobody can use again", async () => {
    const account = { name: "Eve", email: "eve@example.org", password };
    const body = { secret: secretOf(firstLink), account };
    assert.deepEqual(await refusal(stranger.ask("POST", paths.linkAccept, { body })), [409, "link-used"]);
    assert.deepEqual(
      (await listed()).members.map(({ name }) => name),
      ["Anna", "Leo", "Vera"],
    );
  });

  it("has a cookie that no script reads and no other site sends along", async () => {
    const body = { email: "anna@example.org", password };
    const [cookie = "", ...more] =
      (await aVisitor(polku).ask("POST", paths.signIn, { body })).headers["set-cookie"] ?? [];
    assert.deepEqual(more, []);
    assert.match(cookie, /^polku\.session_token=[^;]+;.*HttpOnly/);
    assert.match(cookie, /SameSite=Lax/);
    assert.match(cookie, /Path=\//);
  });
});

describe("who comes into a workspace first", () => {
  const joining = async (name: string, link: string, founding: object) => {
    const visitor = aVisitor(polku);
    const account = { name, email: `${name.toLowerCase()}@example.org`, password };
    const body = { secret: secretOf(link), account, founding };
    return { visitor, answer: await visitor.ask("POST", paths.linkAccept, { body }) };
  };
  const settingsSeenBy = async (visitor: Visitor) => {
    const { name, timeZone } = (await visitor.ask("GET", paths.workspace)).json<Workspace>();
    return { name, timeZone };
  };

  it("says whose it is and by which clock they live; who comes later does not", async () => {
    const records = await attachRecords(polku.dataFolder);
    assert(records.ok);
    const about = { name: { en: "Polku" }, timeZone: "Europe/Helsinki", languages: ["fi"] };
    const { link } = await adminLink(records.value, await makeWorkspace(records.value, about), polku.url);
    await records.value.close();
    const told = await stranger.ask("POST", paths.linkRead, { body: { secret: secretOf(link) } });
    assert.equal(told.json<Link>().founds, true);

    for (const timeZone of ["Mars/Olympus", "posix/Europe/Helsinki"]) {
      const { answer } = await joining("Una", link, { name: { fi: "Aurinko" }, timeZone });
      assert.deepEqual([answer.status, codeOf(answer)], [422, "unknown-time-zone"], timeZone);
    }
    const founding = { name: { fi: "Aurinko" }, timeZone: "America/New_York" };
    const { visitor: una, answer } = await joining("Una", link, founding);
    assert.equal(answer.status, 204, answer.text);
    assert.deepEqual(await settingsSeenBy(una), founding);

    const asked = await una.ask("POST", paths.invitations, { body: { email: "otto@example.org", role: "admin" } });
    const { visitor: otto } = await joining("Otto", asked.json<Invited>().link, {
      ...founding,
      timeZone: "Asia/Tokyo",
    });
    assert.deepEqual(await settingsSeenBy(otto), founding);
  });
});

describe("every door of the API", () => {
  const people: readonly [name: string, visitor: Visitor, holder: string][] = [
    ["an admin", anna, "admin"],
    ["a lead", leo, "lead"],
    ["a viewer", vera, "viewer"],
  ];
  const address = ({ path }: Operation) =>
    path.replaceAll(/\{(?:id|person)\}/g, "0190b5f0-7c1e-7abc-8def-0123456789ab").replaceAll(/\{\w+\}/g, "nothing");
  const isRefusedAtTheDoor = ({ status, text }: Answer) =>
    [401, 403].includes(status) && /"code":"(?:key-missing|sign-in-needed|not-allowed)"/.test(text);
  const asked = (visitor: Pick<Visitor, "ask">, operation: Operation) =>
    visitor.ask(operation.method, address(operation), ["GET", "DELETE"].includes(operation.method) ? {} : { body: {} });

  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const { needs } = operation;
    // It would end the sessions that the walk is made with.
    if (operation === operations.signOut || operation === operations.endOtherSessions) continue;
    it(`${name} lets in whom it should, and nobody else`, async () => {
      for (const [who, visitor, holder] of people) {
        const may = needs === "anybody" || needs === "self" || (holdersOf(needs) as string[]).includes(holder);
        assert.equal(isRefusedAtTheDoor(await asked(visitor, operation)), !may, who);
      }
      assert.equal(isRefusedAtTheDoor(await asked(stranger, operation)), needs !== "anybody", "a stranger");
      const key = { ask: polku.askWithKey };
      const mayKey = needs === "anybody" || (needs !== "self" && (holdersOf(needs) as string[]).includes("key"));
      const byKey = await asked(key, operation);
      if (name !== "acceptLink") assert.equal(isRefusedAtTheDoor(byKey), !mayKey, `a program: ${byKey.text}`);
    });
  }
});

describe("a link", () => {
  it("says what it is for before it is used, is bound to its address, and cannot be guessed", async () => {
    const body = { email: " Otto@Example.org ", role: "lead" };
    const made = (await anna.ask("POST", paths.invitations, { body })).json<Invited>();
    const secret = secretOf(made.link);
    const told = documented(link, await stranger.ask("POST", paths.linkRead, { body: { secret } }));
    assert.deepEqual([told.email, told.role], ["otto@example.org", "lead"]);
    const account = { name: "Eve", email: "eve@example.org", password };
    const other = stranger.ask("POST", paths.linkAccept, { body: { secret, account } });
    assert.deepEqual(await refusal(other), [422, "link-for-another"]);
    const guess = `${secret.slice(0, -1)}${secret.endsWith("A") ? "B" : "A"}`;
    const guessed = stranger.ask("POST", paths.linkRead, { body: { secret: guess } });
    assert.deepEqual(await refusal(guessed), [404, "link-unknown"]);
  });

  it("is worth nothing once it was taken back, or a newer one was made for the same person", async () => {
    const invite = async () =>
      (
        await anna.ask("POST", paths.invitations, { body: { email: "pia@example.org", role: "viewer" } })
      ).json<Invited>();
    const first = await invite();
    const second = await invite();
    const read = ({ link }: Invited) => stranger.ask("POST", paths.linkRead, { body: { secret: secretOf(link) } });
    assert.deepEqual(await refusal(read(first)), [409, "link-used"]);
    assert.equal((await anna.ask("DELETE", paths.invitation(second.id))).status, 204);
    assert.deepEqual(await refusal(read(second)), [409, "link-used"]);
  });

  it("lets one in of two who use it at the same moment, and keeps no account of the other", async () => {
    const records = await attachRecords(polku.dataFolder);
    assert(records.ok);
    const { workspace } = await anna.me();
    const { link } = await adminLink(records.value, workspace!, polku.url);
    const answers = await Promise.all(
      ["Kai", "Kim"].map((name) =>
        aVisitor(polku).ask("POST", paths.linkAccept, {
          body: { secret: secretOf(link), account: { name, email: `${name}@example.org`, password } },
        }),
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [204, 409]);
    const accounts = await records.value.asOwner((sql) =>
      sql.query(`SELECT name FROM polku_auth."user" WHERE name IN ('Kai', 'Kim')`),
    );
    assert.equal(accounts.length, 1);
    await records.value.close();
  });

  it("is worth nothing when its time is over", async () => {
    const body = { email: "late@example.org", role: "viewer" };
    const { link, id } = (await anna.ask("POST", paths.invitations, { body })).json<Invited>();
    const records = await attachRecords(polku.dataFolder);
    assert(records.ok);
    const { workspace } = await anna.me();
    await records.value.inWorkspace(workspace!, (sql) =>
      sql.query("UPDATE polku.invitations SET expires = now() - interval '1 second' WHERE id = $1", [id]),
    );
    await records.value.close();
    const late = stranger.ask("POST", paths.linkRead, { body: { secret: secretOf(link) } });
    assert.deepEqual(await refusal(late), [409, "link-expired"]);
  });
});

describe("people of a workspace", () => {
  it("become something else at once, without signing in anew", async () => {
    const person = await idOf("Vera");
    assert.equal((await anna.ask("PUT", paths.person(person), { body: { role: "admin" } })).status, 204);
    assert.equal((await vera.ask("GET", paths.people)).status, 200);
    assert.equal((await anna.ask("PUT", paths.person(person), { body: { role: "viewer" } })).status, 204);
    assert.equal((await vera.ask("GET", paths.people)).status, 403);
  });

  it("take the links they made with them when they are no admins any more", async () => {
    const person = await idOf("Leo");
    await anna.ask("PUT", paths.person(person), { body: { role: "admin" } });
    const made = await leo.ask("POST", paths.invitations, { body: { email: "own@example.org", role: "admin" } });
    await anna.ask("PUT", paths.person(person), { body: { role: "lead" } });
    const secret = secretOf(made.json<Invited>().link);
    assert.deepEqual(await refusal(stranger.ask("POST", paths.linkRead, { body: { secret } })), [409, "link-used"]);
  });

  it("are gone with account and sessions when they are removed from the last workspace", async () => {
    const uma = await invited(polku, anna, "Uma", "lead");
    assert.equal((await anna.ask("DELETE", paths.person(await idOf("Uma")))).status, 204);
    assert.equal((await uma.me()).person, null);
    assert.deepEqual(await refusal(uma.ask("GET", paths.journeys)), [401, "key-missing"]);
    const again = { email: "uma@example.org", password };
    assert.deepEqual(await refusal(stranger.ask("POST", paths.signIn, { body: again })), [401, "sign-in-refused"]);
  });

  it("always have an admin among them, also when two remove each other at the same moment", async () => {
    const kim = (await listed()).members.find(({ name, role }) => role === "admin" && name !== "Anna");
    assert.equal((await anna.ask("DELETE", paths.person(kim?.person ?? ""))).status, 204);
    const own = await idOf("Anna");
    assert.deepEqual(await refusal(anna.ask("DELETE", paths.person(own))), [409, "last-admin"]);
    const viewer = anna.ask("PUT", paths.person(own), { body: { role: "viewer" } });
    assert.deepEqual(await refusal(viewer), [409, "last-admin"]);
    const ida = await invited(polku, anna, "Ida", "admin");
    const answers = await Promise.all([
      anna.ask("PUT", paths.person(await idOf("Ida")), { body: { role: "lead" } }),
      ida.ask("PUT", paths.person(own), { body: { role: "lead" } }),
    ]);
    assert.equal(answers.filter(({ status }) => status === 204).length, 1);
    const records = await attachRecords(polku.dataFolder);
    assert(records.ok);
    const { workspace } = await anna.me();
    await records.value.inWorkspace(workspace!, (sql) =>
      sql.query("UPDATE polku.members SET role = 'admin' WHERE person = $1", [own]),
    );
    await records.value.close();
  });
});

describe("another workspace", () => {
  it("is not to be seen, whatever its id or the ids in it, until one is let in", async () => {
    const records = await attachRecords(polku.dataFolder);
    assert(records.ok);
    const name = { en: "Theirs" };
    const theirs = await makeWorkspace(records.value, { name, timeZone: "Europe/Helsinki", languages: ["fi"] });
    const { link } = await adminLink(records.value, theirs, polku.url);
    await records.value.close();
    const tom = await joined(polku, link, "Tom");
    assert.equal((await tom.me()).workspace, theirs);

    const ours = (await anna.me()).workspace ?? "";
    const move = anna.ask("PUT", paths.myWorkspace, { body: { workspace: theirs } });
    assert.deepEqual(await refusal(move), [404, "no-such-workspace"]);
    const tomsId = (await tom.me()).person?.id ?? "";
    assert.deepEqual(await refusal(anna.ask("DELETE", paths.person(tomsId))), [404, "no-such-person"]);
    const promote = anna.ask("PUT", paths.person(tomsId), { body: { role: "viewer" } });
    assert.deepEqual(await refusal(promote), [404, "no-such-person"]);
    assert.ok(!(await listed()).members.some(({ person }) => person === tomsId));

    const made = await tom.ask("POST", paths.invitations, { body: { email: "anna@example.org", role: "viewer" } });
    const { link: toAnna, id } = made.json<Invited>();
    assert.deepEqual(await refusal(anna.ask("DELETE", paths.invitation(id))), [404, "no-such-invitation"]);
    const secret = secretOf(toAnna);
    assert.deepEqual(await refusal(leo.ask("POST", paths.linkAccept, { body: { secret } })), [422, "link-for-another"]);
    assert.equal((await anna.ask("POST", paths.linkAccept, { body: { secret } })).status, 204);
    const { workspace, rights, workspaces } = await anna.me();
    assert.deepEqual([workspace, rights], [theirs, ["read"]]);
    const leosAddresses = (await leo.me()).addressesNameWorkspace;
    assert.equal(leosAddresses, true, "also who is in one alone: a link of theirs may be followed by Anna");
    const meAt = async (visitor: Visitor, workspace: string) =>
      (await visitor.ask("GET", `${inWorkspace(workspace)}${paths.me}`)).json<Me>();
    assert.deepEqual((await meAt(anna, ours)).rights.includes("people"), true, "an address names the first");
    assert.deepEqual((await meAt(anna, theirs)).rights, ["read"]);
    assert.equal((await anna.ask("GET", inWorkspace(ours) + paths.people)).status, 200);
    const { workspace: nowhere, rights: none } = await meAt(tom, ours);
    assert.deepEqual([nowhere, none], [null, []]);
    assert.deepEqual(await refusal(tom.ask("GET", inWorkspace(ours) + paths.journeys)), [403, "not-allowed"]);
    const withKey = polku.askWithKey("GET", inWorkspace(theirs) + paths.journeys);
    assert.deepEqual(await refusal(withKey), [401, "key-wrong"], "a key is of one workspace");
    assert.deepEqual(
      workspaces.map(({ role }) => role),
      ["admin", "viewer"],
    );
    assert.deepEqual((await anna.ask("GET", paths.journeys)).json(), []);
    assert.equal((await anna.ask("GET", paths.people)).status, 403);

    // Removed there: the session falls back to what is left, and the account stays.
    assert.equal((await tom.ask("DELETE", paths.person((await anna.me()).person?.id ?? ""))).status, 204);
    assert.deepEqual(
      (await anna.me()).workspaces.map(({ role }) => role),
      ["admin"],
    );
    assert.notEqual((await anna.me()).workspace, theirs);
  });
});

describe("a session", () => {
  const signedIn = async () => {
    const visitor = aVisitor(polku);
    const answer = await visitor.ask("POST", paths.signIn, { body: { email: "leo@example.org", password } });
    assert.equal(answer.status, 204, answer.text);
    return visitor;
  };
  const sessions = async (visitor: Visitor) =>
    documented(z.array(session), await visitor.ask("GET", paths.mySessions)) as Session[];

  it("is listed without what would open it, and ended from elsewhere it opens nothing", async () => {
    const other = await signedIn();
    const all = await sessions(leo);
    assert.deepEqual([all.length, all[0]?.current], [2, true]);
    assert.doesNotMatch(JSON.stringify(all), /token/);
    const { id } = (await sessions(other)).find(({ current }) => current)!;
    assert.equal((await leo.ask("DELETE", paths.mySession(id))).status, 204);
    assert.equal((await other.ask("GET", paths.journeys)).status, 401);
    assert.equal((await leo.ask("GET", paths.journeys)).status, 200);
  });

  it("of somebody else cannot be ended", async () => {
    const { id } = (await sessions(leo))[0]!;
    assert.deepEqual(await refusal(vera.ask("DELETE", paths.mySession(id))), [404, "no-such-session"]);
  });

  it("whose cookie was tampered with is none", async () => {
    const other = await signedIn();
    const [name = "", value = ""] = [...other.cookies][0] ?? [];
    const [token = "", signature = ""] = decodeURIComponent(value).split(".");
    for (const forged of [
      `${token}x.${signature}`,
      `${token}.${signature.slice(0, -4)}AAA=`,
      token,
      `${token}.`,
      "",
      "%",
      `${"x".repeat(5000)}.${signature}`,
    ]) {
      const cookie = `${name}=${forged === "%" ? "%" : encodeURIComponent(forged)}`;
      const answer = await polku.ask("GET", paths.journeys, { headers: { cookie } });
      assert.equal(answer.status, 401, forged);
    }
  });

  it("ends everywhere else with a new password, which asks for the old one", async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const next = "another long and quiet road";
    const wrong = here.ask("PUT", paths.myPassword, { body: { current: "not this one at all", next } });
    assert.deepEqual(await refusal(wrong), [422, "wrong-password"]);
    const short = here.ask("PUT", paths.myPassword, { body: { current: password, next: "short" } });
    assert.deepEqual(await refusal(short), [422, "bad-value"]);
    assert.equal((await here.ask("PUT", paths.myPassword, { body: { current: password, next } })).status, 204);
    assert.equal((await here.ask("GET", paths.journeys)).status, 200);
    assert.equal((await there.ask("GET", paths.journeys)).status, 401);
    assert.equal((await leo.ask("GET", paths.journeys)).status, 401);
  });

  it("is over after signing out, also for who has kept the cookie", async () => {
    const other = aVisitor(polku);
    await other.ask("POST", paths.signIn, { body: { email: "vera@example.org", password } });
    const kept = [...other.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    assert.equal((await other.ask("POST", paths.signOut)).status, 204);
    assert.equal(other.cookies.size, 0);
    assert.equal((await polku.ask("GET", paths.journeys, { headers: { cookie: kept } })).status, 401);
  });
});

describe("a page of another site", () => {
  const cookie = [...anna.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const foreign = ["https://evil.example", "http://localhost:1", `${polku.url}.evil.example`, "null", undefined];

  it("cannot make a browser send anything that changes something", async () => {
    for (const origin of foreign) {
      const headers = { cookie, ...(origin !== undefined && { origin }) };
      const body = { email: "evil@example.org", role: "admin" };
      const answer = polku.ask("POST", paths.invitations, { body, headers });
      assert.deepEqual(await refusal(answer), [403, "foreign-page"], origin);
    }
  });

  it("cannot sign a browser in, or out", async () => {
    const headers = { origin: "https://evil.example" };
    const signIn = polku.ask("POST", paths.signIn, { body: { email: "anna@example.org", password }, headers });
    assert.deepEqual(await refusal(signIn), [403, "foreign-page"]);
    const signOut = polku.ask("POST", paths.signOut, { headers: { ...headers, cookie } });
    assert.deepEqual(await refusal(signOut), [403, "foreign-page"]);
  });

  it("cannot send a form in place of JSON", async () => {
    const headers = { cookie, origin: polku.url, "content-type": "application/x-www-form-urlencoded" };
    const answer = await polku.ask("POST", paths.invitations, { body: "email=evil@example.org&role=admin", headers });
    assert.equal(answer.status, 415);
  });
});

describe("guessing", () => {
  it("a password is stopped after ten tries a minute from one address, and says not whether there is such an account", async () => {
    const tries: unknown[] = [];
    for (let tried = 0; tried < 12; tried++) {
      const body = { email: tried % 2 === 0 ? "vera@example.org" : "nobody@example.org", password: `guess ${tried}` };
      tries.push((await refusal(stranger.ask("POST", paths.signIn, { body }))).join(" "));
    }
    assert.ok(tries.includes("401 sign-in-refused"));
    assert.equal(tries.at(-1), "429 too-many-tries");
    assert.deepEqual([...new Set(tries)].toSorted(), ["401 sign-in-refused", "429 too-many-tries"]);
  });
});

describe("when PostgreSQL is killed", () => {
  it("nobody is taken for a stranger: it is said that the records are gone, and then all goes on", async () => {
    assert(killPostgres(polku.dataFolder));
    const statuses = new Set<number>();
    do statuses.add((await anna.ask("GET", paths.people)).status);
    while (!statuses.has(200));
    statuses.delete(503);
    assert.deepEqual([...statuses], [200]);
  });
});
