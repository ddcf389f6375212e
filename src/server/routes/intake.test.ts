import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperienceBody } from "../../../test/experiences.ts";
import { type Asked, documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { receipt } from "../../api/experience.ts";
import { overview } from "../../api/overview.ts";
import { paths } from "../../api/paths.ts";

const polku = await polkuForTests();
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});

/** A plain experience with an id of its own, lived a while ago. */
const lived = (about: Record<string, unknown> = {}) =>
  anExperienceBody({ id: someId(), at: "2026-03-02T11:58:00+02:00", ...about });

/** Sends experiences and answers with the receipt. */
async function sent(body: unknown, path: string = paths.experiences) {
  const answer = await polku.askWithKey("POST", path, { body });
  assert.equal(answer.status, 202, answer.text);
  return documented(receipt, answer);
}

async function refused(about: Asked, path: string = paths.experiences) {
  const answer = await polku.askWithKey("POST", path, about);
  assert.equal(answer.headers["content-type"], "application/problem+json");
  const { status, code, detail } = answer.json<{ status: number; code: string; detail: string }>();
  assert.equal(status, answer.status);
  return { status, code, detail };
}

const experienced = async () => {
  const answer = await polku.askWithKey("GET", paths.overview("lunch"));
  return documented(overview, answer).totals.experiences ?? 0;
};

describe("taking experiences in", () => {
  it("keeps one, and says so after it is kept", async () => {
    assert.deepEqual(await sent(lived()), { accepted: 1, duplicates: 0, rejected: [] });
  });

  it("keeps the same one once: sent again it is a duplicate", async () => {
    const body = lived();
    await sent(body);
    assert.deepEqual(await sent(body), { accepted: 0, duplicates: 1, rejected: [] });
  });

  it("takes a higher revision as a correction, a lower one as a duplicate", async () => {
    const id = someId();
    await sent(lived({ id, revision: 2 }));
    assert.equal((await sent(lived({ id, revision: 3 }))).accepted, 1);
    assert.equal((await sent(lived({ id, revision: 2 }))).duplicates, 1);
  });

  it("takes many at once, and one that is wrong does not hold up the others", async () => {
    const good = lived();
    const { accepted, duplicates, rejected } = await sent([
      good,
      lived({ touchpoint: "bil", answers: { satisfaction: 9 } }),
      lived({ journey: "dinner" }),
      "not an experience",
      good,
    ]);
    assert.deepEqual([accepted, duplicates], [1, 1]);
    assert.deepEqual(
      rejected.map(({ index, problem }) => [index, problem.status, problem.problems.map(({ code }) => code)]),
      [
        [1, 422, ["unknown-touchpoint", "out-of-scale"]],
        [2, 422, ["unknown-journey"]],
        [3, 422, ["bad-value"]],
      ],
    );
  });

  it("takes 500 and no more", async () => {
    const many = (count: number) => Array.from({ length: count }, () => lived());
    assert.equal((await sent(many(500))).accepted, 500);
    assert.deepEqual(await refused({ body: many(501) }), {
      status: 422,
      code: "too-many",
      detail: "expected at most 500 at once, got 501",
    });
  });

  it("takes an empty list as nothing", async () => {
    assert.deepEqual(await sent([]), { accepted: 0, duplicates: 0, rejected: [] });
  });

  it("keeps the sender's time and its own, and takes none from the future", async () => {
    const { rejected } = await sent(lived({ at: "2999-01-01T00:00:00Z" }));
    assert.equal(rejected[0]?.problem.code, "in-the-future");
  });

  it("refuses what is no JSON, nothing, another content type and too much", async () => {
    assert.deepEqual((await refused({ body: "{" })).code, "unreadable-json");
    assert.deepEqual((await refused({ headers: { "content-type": "application/json" } })).code, "unreadable-json");
    assert.deepEqual((await refused({ body: "a=1", headers: { "content-type": "text/plain" } })).status, 415);
    const { status, code } = await refused({ body: `"${"x".repeat(5_000_000)}"` });
    assert.deepEqual([status, code], [413, "too-large"]);
  });

  it("is not led astray by keys that mean something to JavaScript", async () => {
    const { accepted, rejected } = await sent(
      JSON.parse(
        `[{ "__proto__": { "id": "x" } }, ${JSON.stringify(lived()).replace(
          '"answers":{',
          '"answers":{"__proto__":{"satisfaction":1},',
        )}]`,
      ),
    );
    assert.deepEqual([accepted, rejected.length], [0, 2]);
  });

  it("refuses who has no key, and who has another", async () => {
    const body = lived();
    const none = await polku.ask("POST", paths.experiences, { body });
    assert.deepEqual([none.status, none.json<{ code: string }>().code], [401, "key-missing"]);
    assert.equal(none.headers["www-authenticate"], "Bearer");
    const other = await polku.ask("POST", paths.experiences, { body, headers: { authorization: "Bearer polku_x" } });
    assert.deepEqual([other.status, other.json<{ code: string }>().code], [401, "key-wrong"]);
  });
});

describe("taking outcomes in", () => {
  const anOutcome = (about: Record<string, unknown> = {}) => ({
    id: someId(),
    journey: "lunch",
    kind: "churned",
    customer: "c-1",
    at: "2026-03-20",
    ...about,
  });

  it("keeps them as experiences are kept", async () => {
    const one = anOutcome();
    assert.equal((await sent(one, paths.outcomes)).accepted, 1);
    assert.equal((await sent([one, anOutcome({ kind: "returned" })], paths.outcomes)).duplicates, 1);
  });

  it("asks whether an outcome of one's own is good", async () => {
    const { rejected } = await sent(anOutcome({ kind: "praised" }), paths.outcomes);
    assert.deepEqual(rejected[0]?.problem.problems[0]?.path, ["good"]);
    assert.equal((await sent(anOutcome({ kind: "praised", good: true }), paths.outcomes)).accepted, 1);
  });
});

describe("taking an experience back", () => {
  it("is counted no more once withdrawn, and counts again with a higher revision", async () => {
    const id = someId();
    await sent(lived({ id }));
    await polku.followed();
    const before = await experienced();
    assert.equal((await polku.askWithKey("DELETE", paths.experience(id))).status, 204);
    await polku.followed();
    assert.equal(await experienced(), before - 1);
    await sent(lived({ id, revision: 2 }));
    await polku.followed();
    assert.equal(await experienced(), before);
  });

  it("is gone for good once erased: the same id is not taken in again", async () => {
    const id = someId();
    await sent(lived({ id }));
    assert.equal((await polku.askWithKey("DELETE", `${paths.experience(id)}?erase=true`)).status, 204);
    const { accepted, rejected } = await sent(lived({ id, revision: 7 }));
    assert.deepEqual([accepted, rejected[0]?.problem.code], [0, "erased"]);
  });

  it("needs the key, and an experience that is there", async () => {
    assert.equal((await polku.ask("DELETE", paths.experience(someId()))).status, 401);
    const unknown = await polku.askWithKey("DELETE", paths.experience(someId()));
    assert.deepEqual([unknown.status, unknown.json<{ code: string }>().code], [404, "no-such-experience"]);
    assert.equal((await polku.askWithKey("DELETE", paths.experience("not-an-id"))).status, 400);
  });
});

describe("figures", () => {
  it("follow what comes in within moments", async () => {
    await polku.followed();
    const before = await experienced();
    await sent(Array.from({ length: 40 }, () => lived()));
    await polku.followed();
    assert.equal(await experienced(), before + 40);
  });
});
