import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { documented, lunchFile, polkuForTests } from "../../../test/polku.ts";
import { aResponse, aSurveyFile, linkTo, published, sendBy } from "../../../test/responses.ts";
import { receipt } from "../../api/experience.ts";
import { paths } from "../../api/paths.ts";
import { touchpointPage } from "../../api/touchpoint.ts";

const polku = await polkuForTests();
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});

describe("a survey", () => {
  it("is published, linked to and answered one answer after the other, and the figures follow", async () => {
    await published(polku, aSurveyFile());
    const { credential } = await linkTo(polku, "visit", { channel: "qr" });
    const response = aResponse();
    for (const more of [
      { revision: 1, answers: {} },
      { revision: 2, answers: { smiley: 4 } },
      { revision: 3, answers: { smiley: 4, comment: "Kiitos" }, ended: true },
    ]) {
      const answer = await sendBy(polku, credential, { ...response, ...more });
      assert.equal(answer.status, 202, answer.text);
      assert.deepEqual(documented(receipt, answer), { accepted: 1, duplicates: 0, rejected: [] });
    }
    await polku.followed();
    const page = documented(touchpointPage, await polku.askWithKey("GET", paths.touchpoint("lunch", "bill")));
    console.log(JSON.stringify(page).slice(0, 3000));
    const rates = await polku.askWithKey("GET", paths.surveyRates("visit"));
    console.log(rates.text);
  });
});
