import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paths } from "../src/api/paths.ts";
import type { MadeSurveyLink } from "../src/api/survey.ts";
import { joined } from "../test/people.ts";
import { ourId } from "../test/twins.ts";
import { asItIs, oddExperiences, oddJourney, oddOutcomes, oddSurvey } from "../test/words-of-every-object.ts";
import { polkuInBrowser, settled } from "./polku.ts";

const { polku, open } = await polkuInBrowser();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
for (const [method, path, body] of [
  ["PUT", paths.journey("constructor"), oddJourney(asItIs)],
  ["POST", paths.experiences, oddExperiences(asItIs)],
  ["POST", paths.outcomes, oddOutcomes(asItIs)],
  ["PUT", paths.survey("constructor"), oddSurvey(asItIs)],
  ["POST", paths.publishSurvey("constructor"), {}],
] as const) {
  const answer = await polku.askWithKey(method, path, { body });
  assert(answer.status < 300, answer.text);
}
await polku.followed();

const journey = "/journey/constructor";
const pages = {
  "the journey": [
    ...["/journey/lunch?owner=__proto__", `${journey}?owner=constructor`, `${journey}?as=table&owner=toString`],
    ...[`${journey}?lane=owners&channel=constructor&vs=channel%3AtoString`, "/wall/constructor"],
  ],
  "a touchpoint": ["", "?location=__proto__", "?attribute.group=toString"].map(
    (asked) => `${journey}/constructor${asked}`,
  ),
  "the audit": ["/audit/constructor", "/audit/constructor?attribute.constructor=hasOwnProperty", "/audits"],
  experiences: [
    "/experiences?journey=constructor&channel=__proto__",
    ...[0, 1, 179].map((at) => `/experiences/${ourId(at)}`),
  ],
  "all else": [
    ...["/data", "/settings", "/map/constructor", "/surveys/constructor"],
    ...["/surveys/constructor/links", "/surveys/constructor/responses"],
  ],
};

describe("Words that are names of what every object has", () => {
  for (const [what, addresses] of Object.entries(pages))
    it(`are drawn on the pages of ${what}`, async () => {
      await using opened = await open("/", {}, anna);
      const { page } = opened;
      for (const address of addresses) {
        await page.goto(new URL(address, polku.url).href);
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        await settled(page);
        const said = await page.locator("main").innerText();
        assert.doesNotMatch(said, /^\s*$|could not be drawn|native code/, address);
      }
    });

  it("are a survey's questions: none is answered or wrong before somebody was there", async () => {
    const made = await polku.askWithKey("POST", paths.surveyLinks("constructor"), { body: {} });
    await using opened = await open(made.json<MadeSurveyLink>().link);
    const { page } = opened;
    await page.getByRole("heading", { name: "How was it?" }).waitFor();
    assert.equal(await page.locator("[aria-invalid]").count(), 0);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Please answer this before you go on.").waitFor();
    await page.getByLabel("Bad", { exact: true }).click();
    await page.getByRole("heading", { name: "You said Bad: and that?" }).waitFor();
  });
});
