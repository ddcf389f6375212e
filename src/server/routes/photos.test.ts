import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { after, describe, it } from "node:test";
import { aPicture } from "../../../test/picture.ts";
import { lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { aResponse, aSurveyFile, linkTo, published, sendBy } from "../../../test/responses.ts";
import { until } from "../../../test/until.ts";
import type { Receipt } from "../../api/experience.ts";
import { paths } from "../../api/paths.ts";
import { erase } from "../../store/records/changing/erase.ts";
import { attachRecords } from "../../store/records/open.ts";
import { sweepPhotos } from "../../store/records/surveys/photos.ts";
import { listWorkspaces } from "../../store/records/workspaces.ts";

const polku = await polkuForTests();
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});
const questions = [
  { ask: "smiley", key: "smiley", text: { en: "How was the bill?" } },
  { ask: "photo", key: "shown", text: { en: "Show us" } },
];
await published(polku, aSurveyFile({ questions }));
const { credential } = await linkTo(polku, "visit");
const attached = await attachRecords(polku.dataFolder);
assert(attached.ok);
const records = attached.value;
after(() => records.close());
const workspace = (await listWorkspaces(records))[0]!.id;

const jpeg = await aPicture().jpeg();
async function sendPhoto(
  id: string,
  response: string,
  { file = jpeg, by = credential, type = "image/jpeg", question = "shown" } = {},
) {
  const { status, text } = await polku.ask("PUT", `${paths.photo(id)}?response=${response}&question=${question}`, {
    body: file,
    headers: { authorization: `Bearer ${by}`, "content-type": type },
  });
  return text === "" ? status : [status, (JSON.parse(text) as { code: string }).code];
}
const seen = (id: string) => polku.askWithKey("GET", paths.photo(id));
async function answered(id: string, answers: Record<string, unknown>, revision = 2) {
  const answer = await sendBy(polku, credential, aResponse({ id, revision, answers, ended: true }));
  return answer.json<Receipt>().rejected.map(({ problem }) => problem.code);
}

describe("a picture", () => {
  it("comes before the answer that names it, as often as it is sent, and is seen by who reads responses", async () => {
    const [photo, response] = [someId(), someId()];
    assert.equal(await sendPhoto(photo, response), 204);
    assert.equal(await sendPhoto(photo, response), 204);
    assert.equal((await seen(photo)).status, 404, "nothing names it yet");
    assert.deepEqual(await answered(response, { smiley: 1, shown: photo }), []);
    const there = await seen(photo);
    assert.deepEqual([there.status, there.headers["content-type"]], [200, "image/jpeg"]);
    assert.equal((await polku.ask("GET", paths.photo(photo))).status, 401);
  });

  it("is refused in an answer where it has not come, or is of another response", async () => {
    const [photo, response, other] = [someId(), someId(), someId()];
    assert.deepEqual(await answered(response, { shown: photo }), ["photo-not-here"]);
    assert.equal(await sendPhoto(photo, other), 204);
    assert.deepEqual(await answered(response, { shown: photo }), ["photo-not-here"]);
    assert.deepEqual(await sendPhoto(photo, response), [409, "by-another-link"]);
    assert.deepEqual(await answered(other, { shown: photo }), []);
  });

  it("comes by a link that leads in, and by the response's own", async () => {
    const [photo, response] = [someId(), someId()];
    assert.deepEqual(await answered(response, { smiley: 4 }), []);
    const another = await linkTo(polku, "visit");
    assert.deepEqual(await sendPhoto(photo, response, { by: another.credential }), [409, "by-another-link"]);
    assert.deepEqual(await sendPhoto(photo, response, { by: "nothing" }), [401, "unknown-link"]);
    const ended = await linkTo(polku, "visit");
    await polku.askWithKey("DELETE", paths.surveyLink(ended.id));
    assert.deepEqual(await sendPhoto(someId(), someId(), { by: ended.credential }), [410, "survey-link-ended"]);
  });

  it("is refused where it is none, too large, or about nothing", async () => {
    const page = Buffer.from("<html><script>alert(1)</script>");
    assert.deepEqual(await sendPhoto(someId(), someId(), { file: page }), [422, "not-a-photo"]);
    assert.deepEqual(await sendPhoto(someId(), someId(), { file: Buffer.alloc(0) }), [422, "not-a-photo"]);
    assert.deepEqual(await sendPhoto(someId(), someId(), { file: Buffer.alloc(15_000_001) }), [413, "too-large"]);
    assert.deepEqual(await sendPhoto(someId(), someId(), { type: "text/html" }), [415, "wrong-content-type"]);
    assert.deepEqual(await sendPhoto("1", "2"), [400, "bad-parameter"]);
    assert.deepEqual(await sendPhoto(someId(), someId(), { question: "smiley" }), [404, "no-such-question"]);
  });

  it("is waited for with five others of its link, and with no more until one of them is there or given up", async () => {
    const { credential: by } = await linkTo(polku, "visit");
    const refused: (number | undefined)[] = [];
    const stalled = Array.from({ length: 8 }, () => {
      const sending = request(`${polku.url}${paths.photo(someId())}?response=${someId()}&question=shown`, {
        method: "PUT",
        headers: { authorization: `Bearer ${by}`, "content-type": "image/jpeg", "content-length": jpeg.length },
      });
      sending.on("error", () => {});
      sending.on("response", ({ statusCode }) => refused.push(statusCode));
      sending.write(jpeg.subarray(0, 10));
      return sending;
    });
    await until(() => refused.length === 2);
    assert.deepEqual(refused, [429, 429]);
    assert.deepEqual(await sendPhoto(someId(), someId(), { by }), [429, "too-fast"]);
    assert.equal(await sendPhoto(someId(), someId()), 204, "others do not notice");
    for (const sending of stalled) sending.destroy();
    await until(async () => (await sendPhoto(someId(), someId(), { by })) === 204);
  });

  it("is given up with whoever goes away, also while its link is looked up", async () => {
    const { hostname: host, port } = new URL(polku.url);
    for (let turn = 0; turn < 5; turn++) {
      const { credential: by } = await linkTo(polku, "visit");
      const gone = Array.from({ length: 8 }, () => {
        const socket = connect({ host, port: Number(port) }, () => {
          const path = `${paths.photo(someId())}?response=${someId()}&question=shown`;
          socket.write(`PUT ${path} HTTP/1.1\r\nhost: ${host}:${port}\r\nauthorization: Bearer ${by}\r\n`);
          socket.write("content-type: image/jpeg\r\ncontent-length: 100\r\n\r\n", () => socket.resetAndDestroy());
        });
        socket.on("error", () => {});
        return once(socket, "close");
      });
      await Promise.all(gone);
      await until(async () => (await sendPhoto(someId(), someId(), { by })) === 204);
    }
  });

  /** Pictures in the records that nothing names, as many come in hours. */
  const waiting = (of: string, response: string | null, many: number, ago: string) =>
    records.inWorkspace(workspace, (sql) =>
      sql.query(
        `INSERT INTO polku.photos (workspace, id, link, response, question, taken, width, height, jpeg)
         SELECT $1, gen_random_uuid(), $2, coalesce($3, gen_random_uuid()), 'shown', now() - $5::interval, 1, 1, ''
         FROM generate_series(1, $4)`,
        [workspace, of, response, many, ago],
      ),
    );

  it("comes also while somebody sends what is none by the same link, as fast as they can", async () => {
    const { credential: by } = await linkTo(polku, "visit");
    for (let n = 0; n < 60; n++)
      assert.deepEqual(await sendPhoto(someId(), someId(), { by, file: Buffer.from("0") }), [422, "not-a-photo"]);
    assert.equal(await sendPhoto(someId(), someId(), { by }), 204);
  });

  it("of one response is one of a few, and others do not notice", async () => {
    const { credential: by } = await linkTo(polku, "visit");
    const response = someId();
    const became = [];
    for (let n = 0; n < 9; n++) became.push(await sendPhoto(someId(), response, { by }));
    assert.ok(became.some((one) => Array.isArray(one) && one[1] === "too-fast"));
    assert.equal(await sendPhoto(someId(), someId(), { by }), 204);
  });

  it("comes also where hundreds wait by the same link that nothing names: of those gives way what nobody opened a survey for", async () => {
    const { id, credential: by } = await linkTo(polku, "visit");
    const [first, response] = [someId(), someId()];
    await sendBy(polku, by, aResponse({ id: response }));
    assert.equal(await sendPhoto(first, response, { by }), 204);
    await waiting(id, null, 500, "1 second");
    const [second, another] = [someId(), someId()];
    assert.equal(await sendPhoto(second, another, { by }), 204);
    assert.equal(await sendPhoto(second, another, { by }), 204, "once more");
    for (const [id, photo] of [
      [response, first],
      [another, second],
    ] as const) {
      const answer = await sendBy(polku, by, aResponse({ id, revision: 2, answers: { shown: photo }, ended: true }));
      assert.deepEqual(answer.json<Receipt>().rejected, []);
    }
    const [left] = await records.inWorkspace(workspace, (sql) =>
      sql.query<{ n: number }>("SELECT count(*)::int AS n FROM polku.photos WHERE link = $1", [id]),
    );
    assert.equal(left!.n, 500, "498 that wait, and two that are named");
  });

  it("replaces what was sent before to the same question, however often", async () => {
    const { id, credential: by } = await linkTo(polku, "visit");
    const [photo, response] = [someId(), someId()];
    await waiting(id, response, 20, "1 minute");
    assert.equal(await sendPhoto(photo, response, { by }), 204);
    const answer = await sendBy(polku, by, aResponse({ id: response, answers: { shown: photo }, ended: true }));
    assert.deepEqual(answer.json<Receipt>().rejected, []);
  });

  it("goes with the response that is erased, and comes again by nobody", async () => {
    const [photo, response] = [someId(), someId()];
    await sendPhoto(photo, response);
    await answered(response, { smiley: 2, shown: photo });
    const told = await records.inWorkspace(workspace, (sql) =>
      sql.query<{ experiences: string[] }>("SELECT experiences FROM polku.responses WHERE id = $1", [response]),
    );
    await erase(records, workspace, { subject: "experience", id: told[0]!.experiences[0]! });
    assert.equal((await seen(photo)).status, 404);
    const left = await records.inWorkspace(workspace, (sql) =>
      sql.query("SELECT FROM polku.photos WHERE id = $1", [photo]),
    );
    assert.equal(left.length, 0);
    assert.deepEqual(await sendPhoto(someId(), response), [409, "by-another-link"]);
  });

  it("is removed a day after it came where no answer names it any more", async () => {
    const [first, second, response] = [someId(), someId(), someId()];
    for (const photo of [first, second]) await sendPhoto(photo, response);
    await answered(response, { shown: first });
    await answered(response, { shown: second }, 3);
    await sweepPhotos(records, workspace);
    const here = async () => {
      const rows = await records.inWorkspace(workspace, (sql) =>
        sql.query<{ id: string }>("SELECT id FROM polku.photos WHERE response = $1", [response]),
      );
      return rows.map(({ id }) => id);
    };
    assert.equal((await here()).length, 2);
    await records.asOwner(async (sql) => {
      await sql.query("SELECT set_config('polku.workspace', $1, true)", [workspace]);
      await sql.query("UPDATE polku.photos SET taken = now() - interval '25 hours' WHERE response = $1", [response]);
    });
    await sweepPhotos(records, workspace);
    assert.deepEqual(await here(), [second]);
  });
});
