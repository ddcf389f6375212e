import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aVisitor, invited, joined, password, secretOf, type Visitor } from "../../../test/people.ts";
import { type Answer, documented, polkuForTests } from "../../../test/polku.ts";
import { paths } from "../../api/paths.ts";
import { madePasswordLink, passwordLink, people } from "../../api/people.ts";
import { adminLink } from "../../flows/people/first-admin.ts";
import { attachRecords } from "../../store/records/open.ts";
import { makeWorkspace } from "../../store/records/workspaces.ts";

const polku = await polkuForTests();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const vera = await invited(polku, anna, "Vera", "viewer");
const refusal = async (answer: Promise<Answer>) => [
  (await answer).status,
  (await answer).json<{ code: string }>().code,
];
const idOf = async (name: string) =>
  documented(people, await anna.ask("GET", paths.people)).members.find((member) => member.name === name)?.person ?? "";
const linkFor = async (name: string, by: Visitor = anna) =>
  secretOf(documented(madePasswordLink, await by.ask("POST", paths.passwordLink(await idOf(name)))).link);
const renew = (secret: string, next: string, visitor = aVisitor(polku)) =>
  visitor.ask("POST", paths.passwordRenew, { body: { secret, password: next } });

describe("a link to a new password", () => {
  it("says whose it is, sets the password once, signs in who comes by it, and ends every other session", async () => {
    const secret = await linkFor("Vera");
    const asked = await aVisitor(polku).ask("POST", paths.passwordLinkRead, { body: { secret } });
    assert.deepEqual(documented(passwordLink, asked).email, "vera@example.org");

    const again = aVisitor(polku);
    assert.equal((await renew(secret, "another long and quiet road", again)).status, 204);
    assert.equal((await again.me()).person?.name, "Vera");
    assert.equal((await vera.me()).person, null, "signed in before: not any more");
    const old = { email: "vera@example.org", password };
    assert.deepEqual(await refusal(aVisitor(polku).ask("POST", paths.signIn, { body: old })), [401, "sign-in-refused"]);
    assert.deepEqual(await refusal(renew(secret, "a third long and quiet road")), [404, "link-ended"]);
  });

  it("lets one of two through who use it at the same moment", async () => {
    const secret = await linkFor("Vera");
    const both = await Promise.all(
      ["one long and quiet road", "two long and quiet roads"].map((next) => renew(secret, next)),
    );
    assert.equal(both.filter(({ status }) => status === 204).length, 1);
  });

  it("is not used up by a password that is too short", async () => {
    const secret = await linkFor("Vera");
    assert.deepEqual(await refusal(renew(secret, "short")), [422, "bad-value"]);
    assert.equal((await renew(secret, "long enough this time")).status, 204);
  });

  it("ends when a newer one is made, when who made it is no admin any more, and when its person is removed", async () => {
    const older = await linkFor("Vera");
    const newer = await linkFor("Vera");
    assert.deepEqual(await refusal(renew(older, "a long and winding road")), [404, "link-ended"]);
    const lea = await invited(polku, anna, "Lea", "admin");
    const byLea = await linkFor("Vera", lea);
    assert.deepEqual(await refusal(renew(newer, "a long and winding road")), [404, "link-ended"]);
    await anna.ask("PUT", paths.person(await idOf("Lea")), { body: { role: "lead" } });
    assert.deepEqual(await refusal(renew(byLea, "a long and winding road")), [404, "link-ended"]);
    const last = await linkFor("Vera");
    await anna.ask("DELETE", paths.person(await idOf("Vera")));
    assert.deepEqual(await refusal(renew(last, "a long and winding road")), [404, "link-ended"]);
  });

  it("is not made for somebody who is in another workspace too: its admin would come into that one", async () => {
    const otto = await invited(polku, anna, "Otto", "viewer");
    const before = await linkFor("Otto");
    const records = await attachRecords(polku.dataFolder);
    assert(records.ok);
    const other = await makeWorkspace(records.value, { name: { en: "Other" }, timeZone: "UTC", languages: ["en"] });
    const { link } = await adminLink(records.value, other, polku.url);
    await records.value.close();
    assert.equal((await otto.ask("POST", paths.linkAccept, { body: { secret: secretOf(link) } })).status, 204);
    const asked = anna.ask("POST", paths.passwordLink(await idOf("Otto")));
    assert.deepEqual(await refusal(asked), [409, "member-elsewhere"]);
    const renewed = renew(before, "a long and winding road");
    assert.deepEqual(await refusal(renewed), [404, "link-ended"], "nor does one lead there that was made before");
  });

  it("is kept as a hash alone", async () => {
    await invited(polku, anna, "Ines", "viewer");
    const secret = await linkFor("Ines");
    const records = await attachRecords(polku.dataFolder);
    assert(records.ok);
    const kept = await records.value.asOwner((sql) => sql.query("SELECT * FROM polku_auth.verification"));
    await records.value.close();
    assert(kept.length > 0 && !JSON.stringify(kept).includes(secret));
  });

  it("cannot be guessed: after two hundred tries at once Polku takes no more", async () => {
    const tries = Array.from({ length: 1000 }, () => refusal(renew("no such link", "a long and winding road")));
    const codes = new Set((await Promise.all(tries)).map(([, code]) => code));
    assert.deepEqual([...codes].toSorted(), ["link-ended", "too-many-tries"]);
  });
});
