import assert from "node:assert/strict";
import { it } from "node:test";
import { aSurvey } from "../../../test/survey.ts";
import { knownByLink } from "./known-by-link.ts";

it("a mail may speak of what its link says, as the page does: of whom, and of what the survey names", () => {
  const claims = { attributes: { group: "regular" }, context: { sum: 5, other: "x" } };
  const token = `x.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.y`;
  const survey = aSurvey([{ ask: "smiley", key: "smiley" }], { context: ["sum"] });
  assert.deepEqual(knownByLink(`https://polku.example/s/secret.${token}`, survey), {
    ...{ channel: "email", perspective: "customer" },
    ...{ "attribute.group": "regular", "context.sum": 5 },
  });
});
