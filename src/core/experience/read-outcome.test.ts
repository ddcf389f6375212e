import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readOutcome } from "./read-outcome.ts";

const latest = Date.parse("2026-11-22T12:00:00Z") / 1000;
const read = (about: Readonly<Record<string, unknown>> = {}) =>
  readOutcome(
    {
      id: "0190B5F0-7C1E-7ABC-8DEF-0123456789AB",
      journey: "lunch",
      kind: "churned",
      at: "2026-11",
      customer: "c-1",
      ...about,
    },
    (key) => key === "lunch",
    latest,
  );
const problems = (about: Readonly<Record<string, unknown>>) => {
  const outcome = read(about);
  assert(!outcome.ok, "accepted");
  return outcome.refusal.map(({ message }) => message);
};

describe("readOutcome", () => {
  it("knows of the standard kinds whether they are good, and takes it that they happened", () => {
    assert.deepEqual(read(), {
      ok: true,
      value: {
        id: "0190b5f0-7c1e-7abc-8def-0123456789ab",
        revision: 1,
        journey: "lunch",
        kind: "churned",
        good: false,
        happened: true,
        at: "2026-11",
        precision: "month",
        customer: "c-1",
      },
    });
    const stayed = read({ happened: false, pass: "visit-1" });
    assert(stayed.ok && !stayed.value.happened && stayed.value.pass === "visit-1");
  });

  it("wants to be told whether a kind of one's own is good", () => {
    const joined = read({ kind: "joined-club", good: true });
    assert(joined.ok && joined.value.good);
    assert.deepEqual(problems({ kind: "joined-club" }), [
      "good is missing: expected true or false for a kind of one's own",
    ]);
    assert.deepEqual(problems({ good: true }), ["good is wrong: expected false, as churned always is, got true"]);
  });

  it("names every problem at once", () => {
    assert.deepEqual(problems({ id: "1", journey: "dinner", kind: "Churned!", happened: "yes", when: 1 }), [
      "when is not a known field; known are id, revision, journey, kind, good, happened, customer, pass, at, precision",
      'journey is wrong: expected the key of a journey, got "dinner"',
      'kind is wrong: expected a key of small letters, digits and hyphens, got "Churned!"',
      'id is wrong: expected a UUID, preferably of version 7, got "1"',
      'happened is wrong: expected true or false, got "yes"',
    ]);
  });

  it("is a problem, never a crash, whatever is sent", () => {
    fc.assert(fc.property(fc.anything(), (value) => assert.equal(readOutcome(value, () => true, latest).ok, false)));
  });
});
