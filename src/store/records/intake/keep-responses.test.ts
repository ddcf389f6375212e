import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { anExperience } from "../../../../test/experiences.ts";
import { someId } from "../../../../test/polku.ts";
import { aWorkspace, recordsForTests } from "../../../../test/postgres.ts";
import { aSurveyFile } from "../../../../test/responses.ts";
import { readSurvey } from "../../../core/survey/read-survey.ts";
import { erase } from "../changing/erase.ts";
import { linkSecrets } from "../surveys/link-secret.ts";
import { makeLink } from "../surveys/survey-links.ts";
import { keepSurveyVersion } from "../surveys/surveys.ts";
import { groupCommit } from "./group-commit.ts";
import { incomingExperience } from "./incoming.ts";
import type { IncomingResponse } from "./incoming-response.ts";
import { keepResponses } from "./keep-responses.ts";

const records = await recordsForTests();

/** A workspace with a survey, and a response by a link to it. */
async function surveyed() {
  const workspace = await aWorkspace(records);
  const survey = readSurvey(aSurveyFile());
  assert(survey.ok);
  await keepSurveyVersion(records, workspace, { version: 1, survey: survey.value }, null);
  const says = { survey: "visit", channel: "qr", location: null, language: null, perspective: "customer" as const };
  const { id: link } = await makeLink(
    records,
    workspace,
    { ...says, context: {}, label: null, expires: null, origins: [], signed: false },
    null,
    linkSecrets("a key"),
  );
  const aResponse = (about: Partial<IncomingResponse> = {}): IncomingResponse => {
    const customer = about.customer ?? null;
    const told = incomingExperience(anExperience({ id: someId(), ...(customer !== null && { customer }) }));
    assert(told.ok);
    return {
      ...{
        id: someId(),
        revision: 1,
        link,
        device: null,
        survey: "visit",
        version: 1,
        language: "fi",
        customer,
        opened: Date.now(),
      },
      ...{
        begun: true,
        ended: false,
        reached: ["smiley"],
        given: '{"smiley":4}',
        context: "{}",
        once: null,
        most: null,
        quotas: null,
      },
      told: [told.value],
      ...about,
    };
  };
  const count = async (table: string): Promise<number> => {
    const [row] = await records.inWorkspace(workspace, (sql) =>
      sql.query<{ n: number }>(`SELECT count(*)::int AS n FROM polku.${table}`),
    );
    return row!.n;
  };
  return { workspace, aResponse, count };
}

describe("keeping responses", () => {
  it("keeps each with what it told, or neither", async () => {
    const { workspace, aResponse, count } = await surveyed();
    const first = aResponse();
    assert.deepEqual(await keepResponses(records, workspace, [first, aResponse({ told: [] })]), ["taken", "taken"]);
    assert.deepEqual([await count("responses"), await count("log")], [2, 1]);
    const more = aResponse().told;
    assert.deepEqual(await keepResponses(records, workspace, [{ ...first, told: more }]), ["duplicate"]);
    assert.deepEqual([await count("responses"), await count("log")], [2, 1]);
  });

  it("keeps the others of a batch in which one cannot be kept", async () => {
    const { workspace, aResponse, count } = await surveyed();
    const { intake } = { intake: groupCommit(records) };
    const rows = Array.from({ length: 9 }, (_, n) => aResponse(n === 4 ? { link: randomUUID() } : {}));
    const answers = await Promise.all(rows.map((row) => intake.keepResponses(workspace, [row])));
    const became = answers.map((answer) => (answer.ok ? answer.value[0] : answer.refusal));
    assert.deepEqual(
      became.map((one) => (typeof one === "string" ? one : one?.code)),
      Array.from({ length: 9 }, (_, n) => (n === 4 ? "cannot-be-kept" : "taken")),
    );
    assert.deepEqual([await count("responses"), await count("log")], [8, 8]);
  });

  it("is not led astray by a customer whom another server erased a moment ago", async () => {
    const { workspace, aResponse, count } = await surveyed();
    const other = { ...records };
    const by = (about: Partial<IncomingResponse> = {}) =>
      aResponse({ customer: "matti", opened: Date.now() - 1000, ...about });
    assert.deepEqual(await keepResponses(other, workspace, [by(), aResponse({ customer: "maija" })]), [
      "taken",
      "taken",
    ]);
    await erase(records, workspace, { customer: "matti" });
    const [old, young] = [by(), by({ opened: Date.now() + 1000 })];
    assert.deepEqual(await keepResponses(other, workspace, [old, aResponse({ customer: "maija" }), young]), [
      ...["erased", "taken", "taken"],
    ]);
    assert.equal(await count("responses"), 4);
  });

  it("takes each once when several writers meet the same new customers and responses", async () => {
    const { workspace, aResponse, count } = await surveyed();
    const rows = Array.from({ length: 40 }, (_, n) => aResponse({ customer: `c-${n % 5}` }));
    const answers = await Promise.all(
      [rows, rows.toReversed(), rows.slice(15), rows].map((batch) => keepResponses(records, workspace, batch)),
    );
    assert.equal(answers.flat().filter((became) => became === "taken").length, 40);
    assert.equal(answers.flat().filter((became) => became === "duplicate").length, 145 - 40);
    assert.deepEqual([await count("responses"), await count("log"), await count("customers")], [40, 40, 5]);
  });

  it("leaves a link for one response alone to the first that is taken, not to one that was refused", async () => {
    const { workspace, aResponse, count } = await surveyed();
    const letter = { once: "letter-1" };
    const erased = aResponse().told;
    await keepResponses(records, workspace, [aResponse({ told: erased })]);
    await erase(records, workspace, { subject: "experience", id: erased[0]!.id });
    const [refused, first, second] = [aResponse({ ...letter, told: erased }), aResponse(letter), aResponse(letter)];
    assert.deepEqual(await keepResponses(records, workspace, [refused]), ["erased"]);
    assert.equal(await count("used_links"), 0);
    assert.deepEqual(await keepResponses(records, workspace, [refused, first, second]), ["used", "taken", "used"]);
    assert.deepEqual(await keepResponses(records, workspace, [{ ...first, revision: 2 }]), ["taken"]);
    assert.deepEqual(await keepResponses(records, workspace, [{ ...first, told: erased, revision: 3 }]), ["erased"]);
    assert.deepEqual(await keepResponses(records, workspace, [aResponse(letter)]), ["used"]);
  });

  it("lets nobody go on with a response of somebody else by the same link", async () => {
    const { workspace, aResponse, count } = await surveyed();
    const [anna, nobody, letter] = [aResponse({ customer: "anna" }), aResponse(), aResponse({ once: "letter-1" })];
    await keepResponses(records, workspace, [anna, nobody, letter]);
    const on = (response: IncomingResponse, who: Partial<IncomingResponse>) => ({ ...response, revision: 2, ...who });
    const others = [
      ...[on(anna, { customer: "matti" }), on(anna, { customer: null }), on(nobody, { customer: "matti" })],
      ...[on(letter, { once: "letter-2" }), on(letter, { once: null })],
    ];
    assert.deepEqual(
      await keepResponses(records, workspace, others),
      others.map(() => "by-another-link"),
    );
    assert.equal(await count("used_links"), 1);
    const own = [on(anna, {}), on(nobody, {}), on(letter, {})];
    assert.deepEqual(await keepResponses(records, workspace, own), ["taken", "taken", "taken"]);
  });
});
