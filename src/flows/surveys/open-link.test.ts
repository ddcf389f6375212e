import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SignJWT } from "jose";
import { aJourneyWith } from "../../../test/journeys.ts";
import { recordsForTests } from "../../../test/postgres.ts";
import { respondentsIn } from "../../../test/respondents.ts";
import { aResponse, aSurveyFile } from "../../../test/responses.ts";
import { refuse } from "../../core/result.ts";
import { readSurvey } from "../../core/survey/read-survey.ts";
import { endLink } from "../../store/records/surveys/survey-links.ts";
import { endSurvey } from "../../store/records/surveys/surveys.ts";
import { openLink } from "./open-link.ts";
import { takeResponses } from "./take-responses.ts";

const records = await recordsForTests();
const respondents = await respondentsIn(records, aJourneyWith("bill", "menu"));
const noon = new Date("2026-11-28T12:00:00Z");
const before = "2026-11-28T11:00:00Z";
const after = "2026-11-28T13:00:00Z";

const aSurvey = (about: Record<string, unknown>) => {
  const survey = readSurvey(aSurveyFile(about));
  assert(survey.ok, JSON.stringify(survey));
  return survey.value;
};
/** The state in which a credential finds its survey at noon. */
const stateOf = async (credential: string) => {
  respondents.clock = noon;
  const opened = await openLink(credential, respondents);
  return opened.ok ? "open" : opened.refusal;
};
let surveys = 0;
/** Asks a survey of its own; answers the secret of a link to it. */
async function asked(about: Record<string, unknown> = {}, link: Parameters<typeof respondents.link>[1] = {}) {
  const key = `survey-${++surveys}`;
  const version = await respondents.publish(aSurvey({ key, ...about }));
  return { key, version, ...(await respondents.link(key, link)) };
}

describe("following a link", () => {
  it("leads to the version that is asked, with its journey and what is known of who follows it", async () => {
    const context = { table: 12, secret: "x" };
    const says = { channel: "kiosk", location: "turku", language: "fi", perspective: "employee", context } as const;
    const { key, secret } = await asked({ context: ["table"] }, says);
    await respondents.publish(aSurvey({ key, context: ["table"], name: { en: "Second" } }));
    const opened = await openLink(secret, respondents);
    assert(opened.ok);
    const { version, journey, known, language } = opened.value;
    assert.deepEqual(
      [version.version, version.survey.name, journey.key, language],
      [2, { en: "Second" }, "lunch", "fi"],
    );
    assert.deepEqual(known, { channel: "kiosk", perspective: "employee", location: "turku", "context.table": 12 });
  });

  it("knows what is signed of each respondent", async () => {
    const { secret, signingSecret } = await asked({ context: ["order"] }, { signed: true });
    const claims = { sub: "c-1", location: "espoo", attributes: { group: "regular" }, context: { order: "o-1" } };
    const token = new SignJWT(claims).setProtectedHeader({ alg: "HS256" });
    const opened = await openLink(
      `${secret}.${await token.sign(new TextEncoder().encode(signingSecret!))}`,
      respondents,
    );
    assert(opened.ok);
    assert.deepEqual(opened.value.known, {
      ...{ channel: "qr", perspective: "customer", location: "espoo" },
      ...{ "attribute.group": "regular", "context.order": "o-1" },
    });
  });

  it("begins in no language that the survey does not have", async () => {
    const opened = await openLink((await asked({}, { language: "sv" })).secret, respondents);
    assert(opened.ok);
    assert.equal(opened.value.language, null);
  });

  it("says in one word why a survey cannot be answered", async () => {
    assert.equal(await stateOf((await asked()).secret), "open");
    assert.equal(await stateOf("nothing"), "unknown");
    assert.equal(await stateOf((await asked({}, { signed: true })).secret), "unknown");

    const ended = await asked();
    await endLink(records, respondents.workspace, ended.id);
    assert.equal(await stateOf(ended.secret), "ended");

    assert.equal(await stateOf((await asked({}, { expires: new Date(before) })).secret), "expired");
    assert.equal(await stateOf((await asked({}, { expires: new Date(after) })).secret), "open");
    assert.equal(await stateOf((await asked({ open: { from: after } })).secret), "not-yet");
    assert.equal(await stateOf((await asked({ open: { from: before, until: after } })).secret), "open");
    assert.equal(await stateOf((await asked({ open: { until: before } })).secret), "closed");
    assert.equal(await stateOf((await asked({ open: { until: noon.toISOString() } })).secret), "closed");
  });

  it("says that a survey was ended, and opens it again when it is published again", async () => {
    const { key, secret } = await asked();
    await endSurvey(records, respondents.workspace, key);
    const effects = respondents.effectsOf(respondents.workspace);
    assert("ok" in effects && effects.ok);
    await effects.value.surveys.refresh();
    respondents.clock = new Date(Date.now() + 1000);
    const opened = await openLink(secret, respondents);
    assert.deepEqual(opened, refuse("closed"));
    await respondents.publish(aSurvey({ key, name: { en: "Again" } }));
    assert.equal(await stateOf(secret), "open");
  });

  it("is full when so many have begun, and used when its one response has reached its end", async () => {
    respondents.clock = noon;
    const { secret } = await asked({ open: { most: 1 } });
    await takeResponses(secret, [aResponse()], respondents);
    assert.equal(await stateOf(secret), "open", "opened is not begun");
    await takeResponses(secret, [aResponse({ answers: { smiley: 1 } })], respondents);
    assert.equal(await stateOf(secret), "full");

    const signed = await asked({}, { signed: true });
    const key = new TextEncoder().encode(signed.signingSecret!);
    const token = await new SignJWT({ jti: "1" }).setProtectedHeader({ alg: "HS256" }).sign(key);
    const once = `${signed.secret}.${token}`;
    const response = aResponse({ answers: { smiley: 1 } });
    await takeResponses(once, [response], respondents);
    assert.equal(await stateOf(once), "open", "whoever loads the page again goes on");
    await takeResponses(once, [{ ...response, revision: 2, ended: true }], respondents);
    assert.equal(await stateOf(once), "used");
  });
});
