import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { gunzipSync } from "node:zlib";
import { aVisitor, invited, joined, password, secretOf } from "../../test/people.ts";
import { aFolder, ask, polkuForTests } from "../../test/polku.ts";
import { paths } from "../api/paths.ts";
import { readConfig } from "../server/config.ts";
import { startPolku } from "../server/start.ts";
import { attachRecords, openRecords } from "../store/records/open.ts";
import { makeWorkspace } from "../store/records/workspaces.ts";
import { backUp, restore } from "./back-up.ts";
import { adminLink } from "./people/first-admin.ts";

const polku = await polkuForTests();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
await invited(polku, anna, "Vera", "viewer");
await anna.ask("POST", paths.invitations, { body: { email: "late@example.org", role: "admin" } });
const records = await attachRecords(polku.dataFolder);
assert(records.ok);
const other = await makeWorkspace(records.value, { name: { en: "Other" }, timeZone: "UTC", languages: ["en"] });
const { link } = await adminLink(records.value, other, polku.url);
assert.equal((await anna.ask("POST", paths.linkAccept, { body: { secret: secretOf(link) } })).status, 204);

const file = join(aFolder(), "all.backup");
await backUp(records.value, file, "everything", { now: () => new Date() });
await records.value.close();

/** Another Polku, on what came of the backup. */
async function restored(withoutPeople: boolean) {
  const dataFolder = aFolder();
  const empty = await openRecords({ dataFolder, log: () => {} });
  assert(empty.ok);
  const back = await restore(empty.value, file, { withoutPeople });
  assert(back.ok, JSON.stringify(back));
  await empty.value.close();
  const config = readConfig({ POLKU_PORT: "0", POLKU_DATA: dataFolder, POLKU_DEMO: "no" });
  assert(config.ok);
  const again = await startPolku(config.value, () => {});
  assert(again.ok);
  after(() => again.value.stop());
  const { port, url, firstAdmin } = again.value;
  const asking = { url, ask: (method: string, path: string, about = {}) => ask(port, method, path, about) };
  return { visitor: () => aVisitor(asking), firstAdmin };
}

describe("a backup", () => {
  it("brings people back: by the same password into the same workspaces, in the same roles", async () => {
    const { visitor, firstAdmin } = await restored(false);
    assert.equal(firstAdmin, null, "somebody may come in");
    const signedIn = visitor();
    const body = { email: "anna@example.org", password };
    assert.equal((await signedIn.ask("POST", paths.signIn, { body })).status, 204);
    const { workspaces } = await signedIn.me();
    assert.deepEqual(
      workspaces.map(({ workspace, role }) => [workspace === other, role]),
      [
        [false, "admin"],
        [true, "admin"],
      ],
    );
    const listed = (await signedIn.ask("GET", paths.people)).json<{
      members: { name: string; role: string }[];
      invitations: unknown[];
    }>();
    assert.deepEqual(
      listed.members.map(({ name, role }) => [name, role]),
      [
        ["Anna", "admin"],
        ["Vera", "viewer"],
      ],
    );
    assert.deepEqual(listed.invitations, [], "a link that was handed out before leads nowhere");
  });

  it("brings no session back: who was signed in signs in anew", async () => {
    const { visitor } = await restored(false);
    const before = visitor();
    for (const [name, value] of anna.cookies) before.cookies.set(name, value);
    assert.equal((await before.me()).person, null);
    const lines = gunzipSync(readFileSync(file)).toString();
    for (const table of ["session", "verification", "invitations"]) assert(!lines.includes(`\n["${table}"`), table);
    assert.equal(lines.split("\n").filter((line) => line.startsWith('["user"')).length, 2, "each person once");
  });

  it("leaves people out where that is wanted, and lets a first admin in", async () => {
    const { visitor, firstAdmin } = await restored(true);
    assert.notEqual(firstAdmin, null);
    const body = { email: "anna@example.org", password };
    assert.equal((await visitor().ask("POST", paths.signIn, { body })).status, 401);
  });
});
