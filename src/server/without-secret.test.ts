import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withoutSecret } from "./without-secret.ts";

describe("an address in a log", () => {
  it("lets nobody in by a respondent's link, and is otherwise as it was", () => {
    assert.equal(withoutSecret("/s/abc-123.e30.e30.x?a=smiley:4"), "/s/…?a=smiley:4");
    assert.equal(withoutSecret("/s/abc"), "/s/…");
    assert.equal(withoutSecret("/u/eyJhbGciOiJkaXIifQ.a.b?language=fi"), "/u/…?language=fi");
    assert.equal(withoutSecret("/api/v1/surveys/s/links"), "/api/v1/surveys/s/links");
  });
});
