import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { anExperienceBody } from "../../../test/experiences.ts";
import { listening } from "../../../test/listening.ts";
import { joined } from "../../../test/people.ts";
import { lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { aResponse, aSurveyFile, linkTo, published, sendBy } from "../../../test/responses.ts";
import { paths } from "../../api/paths.ts";
import type { TouchpointPage } from "../../api/touchpoint.ts";
import { makeKey } from "../../store/records/keys.ts";
import { attachRecords } from "../../store/records/open.ts";
import { makeWorkspace } from "../../store/records/workspaces.ts";

const polku = await polkuForTests();
const put = { body: lunchFile(), headers: { "content-type": "text/yaml" } };
assert.equal((await polku.askWithKey("PUT", paths.journey("lunch"), put)).status, 200);
const attached = await attachRecords(polku.dataFolder);
assert(attached.ok);
const records = attached.value;
after(() => records.close());

const byKey = { authorization: `Bearer ${polku.localKey.key}` };
const tell = async () => {
  const body = anExperienceBody({ id: someId() });
  assert.equal((await polku.askWithKey("POST", paths.experiences, { body })).status, 202);
};

describe("who listens", { concurrency: false }, () => {
  it("hears when a response has been counted, and finds it in the figures then", async () => {
    await published(polku, aSurveyFile());
    const { credential } = await linkTo(polku, "visit");
    using hearing = await listening(polku, byKey);
    await hearing.until(({ places }) => places.length === 1);
    const body = aResponse({ answers: { smiley: 4 }, ended: true });
    assert.equal((await sendBy(polku, credential, body)).status, 202);
    await hearing.until(({ places }) => places.length === 2);
    const page = (await polku.askWithKey("GET", paths.touchpoint("lunch", "bill"))).json<TouchpointPage>();
    assert.equal(page.position, hearing.places.at(-1));
    assert.deepEqual([page.figure.ok, "n" in page.figure && page.figure.n], [false, 1]);
  });

  it("hears nothing of another workspace", async () => {
    const other = await makeWorkspace(records, { name: { en: "Other" }, timeZone: "UTC", languages: ["en"] });
    const key = await makeKey(records, other, "other");
    using there = await listening(polku, { authorization: `Bearer ${key}` });
    using here = await listening(polku, byKey);
    await there.until(({ places }) => places.length === 1);
    await here.until(({ places }) => places.length === 1);
    await tell();
    await here.until(({ places }) => places.length === 2);
    await pause(1500);
    assert.deepEqual(there.places, ["0"]);
  });

  it("and comes back having missed nothing is told nothing", async () => {
    using first = await listening(polku, byKey);
    await first.until(({ places }) => places.length === 1);
    using back = await listening(polku, { ...byKey, "last-event-id": first.places[0]! });
    await pause(1500);
    assert.deepEqual(back.places, []);
  });

  it("is let go of when the session has ended, before anything more is told", async () => {
    const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
    const cookie = [...anna.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    using hearing = await listening(polku, { cookie });
    await hearing.until(({ places }) => places.length === 1);
    assert.equal((await anna.ask("POST", paths.signOut)).status, 204);
    await tell();
    await hearing.until(({ isOver }) => isOver());
    assert.equal(hearing.places.length, 1);
  });

  it("asks for no other form of it, and nothing stays behind of who only looks at the head", async () => {
    assert.equal((await polku.askWithKey("HEAD", paths.changes)).status, 404);
    const { status, headers } = await polku.askWithKey("GET", paths.changes);
    assert.deepEqual([status, headers["cache-control"]], [200, "no-store, no-transform"]);
    assert.equal((await polku.ask("GET", paths.changes)).status, 401);
    assert.equal((await polku.askWithKey("GET", `${paths.changes}?journey=lunch`)).status, 400);
  });

  it("is told that it is over when the server stops, and is not cut off", async () => {
    using hearing = await listening(polku, byKey);
    await polku.restart();
    await hearing.until(({ isOver }) => isOver());
    assert(!hearing.wasCut());
  });
});
