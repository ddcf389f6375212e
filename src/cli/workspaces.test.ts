import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { binPolku } from "../../test/bin-polku.ts";
import { aVisitor, joined, secretOf } from "../../test/people.ts";
import { polkuForTests } from "../../test/polku.ts";
import { paths } from "../api/paths.ts";

const running = await polkuForTests();
const polku = (...words: string[]) => binPolku(words, { env: { POLKU_DATA: running.dataFolder } });
const url = (link: string) => link.replace(/^http:\/\/localhost:\d+/, running.url);

describe("polku workspaces", () => {
  it("makes a workspace beside the first, with a link for its admin, while the server runs", async () => {
    const made = await polku("workspaces", "--make", "Satama", "--json");
    assert.equal(made.status, 0, made.err);
    const { workspace, link } = JSON.parse(made.out) as { workspace: string; link: string };
    const tom = await joined(running, url(link), "Tom");
    const { workspaces } = await tom.me();
    assert.deepEqual(workspaces, [{ workspace, name: { en: "Satama" }, role: "admin" }]);

    const listed = await polku("workspaces", "--json");
    assert.deepEqual(
      (JSON.parse(listed.out) as { name: { en: string }; members: number }[]).map(({ name, members }) => [
        name.en,
        members,
      ]),
      [
        ["Polku", 0],
        ["Satama", 1],
      ],
    );
  });

  it("lets another admin in where none can sign in any more", async () => {
    const [{ id = "" } = {}] = JSON.parse((await polku("workspaces", "--json")).out) as { id: string }[];
    const { out } = await polku("workspaces", "--admin", id);
    const link = /http\S+$/m.exec(out)?.[0] ?? "";
    const eva = await joined(running, url(link), "Eva");
    assert.deepEqual((await eva.me()).rights, ["read", "tell", "change", "people"]);
    assert.equal((await aVisitor(running).me()).nobodyYet, false);
  });

  it("lets a member of any workspace choose a new password", async () => {
    const { out, err } = await polku("workspaces", "--password", "Tom@example.org");
    assert.match(out, /^Tom chooses a new password by this link, once, within a day:$/m, err);
    const secret = secretOf(/http\S+$/m.exec(out)?.[0] ?? "");
    const tom = aVisitor(running);
    const body = { secret, password: "another long and quiet road" };
    assert.equal((await tom.ask("POST", paths.passwordRenew, { body })).status, 204);
    assert.equal((await tom.me()).person?.name, "Tom");
    assert.match(
      (await polku("workspaces", "--password", "nobody@example.org")).err,
      /expected the address of a member/,
    );
  });

  it("says what is wrong with what it was asked", async () => {
    const unknown = await polku("workspaces", "--admin", "nothing");
    assert.deepEqual([unknown.status, unknown.out], [1, ""]);
    assert.match(unknown.err, /expected the id of a workspace, got "nothing"/);
    assert.equal((await polku("workspaces", "--make", " ")).status, 2);
    assert.equal((await polku("workspaces", "--make", "A", "--admin", "B")).status, 2);
  });
});
