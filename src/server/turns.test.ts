import assert from "node:assert/strict";
import { it } from "node:test";
import { setImmediate as breath } from "node:timers/promises";
import { Turns } from "./turns.ts";

it("each has so many at once: who asks for more waits, for far more is turned away, and holds up no other", async () => {
  const turns = new Turns(2, 3);
  const gate = Promise.withResolvers<void>();
  let working = 0;
  const work = async (): Promise<string> => {
    working++;
    await gate.promise;
    return "done";
  };
  const mine = Array.from({ length: 8 }, () => turns.pass("anna", work));
  await breath();
  assert.equal(working, 2);
  assert.equal(await Promise.race(mine), "too-many");
  const others = turns.pass("bea", work);
  await breath();
  assert.equal(working, 3);
  gate.resolve();
  assert.deepEqual(
    [await Promise.all(mine), await others],
    [[...new Array<string>(5).fill("done"), "too-many", "too-many", "too-many"], "done"],
  );
});
