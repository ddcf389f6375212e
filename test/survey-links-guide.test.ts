import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { SignJWT } from "jose";
import { response } from "../src/api/survey.ts";
import { newLink } from "../src/core/survey/new-link.ts";
import { readSent } from "../src/core/survey/read-sent.ts";
import { readSurvey } from "../src/core/survey/read-survey.ts";
import { claims } from "../src/core/survey/signed.ts";
import { followLink } from "../src/flows/surveys/follow-link.ts";
import { aJourneyWith } from "./journeys.ts";
import { recordsForTests } from "./postgres.ts";
import { respondentsIn } from "./respondents.ts";
import { aSurveyFile } from "./responses.ts";

const guide = readFileSync("docs/guide/survey-links.md", "utf8");
const records = await recordsForTests();

/** What the first column of the table below `heading` names. */
function namedBelow(heading: string): string[] {
  const section = guide.split(`\n## ${heading}\n`)[1]!.split("\n## ")[0]!;
  return section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => [...line.split(" | ")[0]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
}

describe("docs/guide/survey-links.md", () => {
  it("names every field of a link, and every claim of a token", () => {
    assert.deepEqual(namedBelow("Links").toSorted(), Object.keys(newLink.shape).toSorted());
    assert.deepEqual(namedBelow("Signed links").toSorted(), Object.keys(claims.shape).toSorted());
  });

  it("shows a response that is taken as it stands", () => {
    const shown: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)![1]!);
    assert.deepEqual(response.parse(shown), shown);
    assert(readSent(shown).ok);
  });

  it("shows how a link is signed in Node, and what is signed is read", async () => {
    const respondents = await respondentsIn(records, aJourneyWith("bill"));
    const survey = readSurvey(aSurveyFile());
    assert(survey.ok);
    await respondents.publish(survey.value);
    const { secret, signingSecret } = await respondents.link("visit", { signed: true });
    const shown = /```js\n([\s\S]*?)```/.exec(guide)![1]!;
    const code = shown.replace(/^import .*$/m, "").replace("export const linkFor =", "return");
    const env = { SURVEY_LINK: `https://polku.example.fi/s/${secret}`, SURVEY_SECRET: signingSecret };
    const linkFor = new Function("SignJWT", "process", code)(SignJWT, { env }) as (
      customer: object,
      order: object,
    ) => Promise<string>;
    const inMonth = () => Math.floor(Date.now() / 1000) + 30 * 86_400;
    const before = inMonth();
    const link = await linkFor({ id: "c-1", group: "regular" }, { id: "o-1" });
    const followed = await followLink(link.slice(link.lastIndexOf("/") + 1), respondents);
    assert(followed.ok);
    const { expires, ...signed } = followed.value.signed;
    const attributes = { group: "regular" };
    assert.deepEqual(signed, { customer: "c-1", once: "o-1", pass: "o-1", attributes, context: {} });
    assert(before <= expires! && expires! <= inMonth() + 1);
  });
});
