import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { assertLaw } from "./assert-law.ts";

const messageOf = (law: Promise<void>): Promise<string> =>
  law.then(
    () => "",
    (error: Error) => error.message,
  );

describe("a law with slow runs", () => {
  it("is nothing to speak of where it holds", async () => {
    await assertLaw(
      fc.asyncProperty(fc.nat(), async (n) => n >= 0),
      { numRuns: 10 },
    );
  });

  it("is thrown with its smallest counterexample, seed and path", async () => {
    const law = fc.asyncProperty(fc.nat(), async (n) => n < 10);
    const message = await messageOf(assertLaw(law, { numRuns: 100 }));
    assert.match(message, /seed: -?\d+, path: "[\d:]+"/);
    assert.match(message, /Counterexample: \[10\]/);
  });

  it("is thrown with the smallest found in time where making it smaller takes long", async () => {
    const law = fc.asyncProperty(fc.array(fc.nat(), { minLength: 50 }), async () => {
      await pause(1);
      throw new Error("never");
    });
    const message = await messageOf(assertLaw(law, { numRuns: 5 }, 40));
    assert.match(message, /Counterexample: \[\[/);
    assert.match(message, /seed: -?\d+, path: "[\d:]+"/);
  });
});
