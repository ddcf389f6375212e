import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aVisitor, joined } from "../../../test/people.ts";
import { polkuForTests } from "../../../test/polku.ts";
import { paths } from "../../api/paths.ts";
import type { Workspace } from "../../api/workspace.ts";

const polku = await polkuForTests({ POLKU_DEMO: "yes" });

describe("a guest at the demo", () => {
  it("may look at everything from this machine, and is told that this needs no account", async () => {
    assert.equal((await polku.ask("GET", paths.overview("lunch"))).status, 200);
    const { notices, demo } = (await polku.ask("GET", paths.workspace)).json<Workspace>();
    assert.deepEqual([notices, demo], [["loopback-only", "without-account"], "lunch"]);
    const { guest, rights, nobodyYet } = await aVisitor(polku).me();
    assert.deepEqual([guest, rights, nobodyYet], [true, ["read"], true]);
  });

  it("may change nothing", async () => {
    const headers = { origin: polku.url };
    const settings = { timeZone: "Europe/Helsinki", languages: ["fi"], customerWord: null };
    assert.equal((await polku.ask("PUT", paths.settings, { body: settings, headers })).status, 401);
    assert.equal((await polku.ask("GET", paths.people)).status, 401);
  });

  it("is nobody who comes through a proxy: whoever does is not at this machine", async () => {
    for (const name of ["x-forwarded-for", "forwarded", "x-real-ip", "via"]) {
      const answer = await polku.ask("GET", paths.overview("lunch"), { headers: { [name]: "203.0.113.7" } });
      assert.equal(answer.status, 401, name);
    }
  });

  it("signs in like everybody else from the moment that there is an admin", async () => {
    const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
    assert.equal((await polku.ask("GET", paths.overview("lunch"))).status, 401);
    assert.equal((await anna.ask("GET", paths.overview("lunch"))).status, 200);
    const { guest, nobodyYet } = await aVisitor(polku).me();
    assert.deepEqual([guest, nobodyYet], [false, false]);
  });
});
