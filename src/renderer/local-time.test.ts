import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { localTime } from "./local-time.ts";

const zone = process.env.TZ;
const at = new Date("2026-11-28T23:30:15.999Z");

describe("an instant", () => {
  // In the suite, since other files' tests run in this process too.
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  for (const [there, shown] of [
    ["Europe/Helsinki", "2026-11-29T01:30:15+02:00"],
    ["America/St_Johns", "2026-11-28T20:00:15-03:30"],
    ["Asia/Kathmandu", "2026-11-29T05:15:15+05:45"],
    ["UTC", "2026-11-28T23:30:15+00:00"],
  ] as const)
    it(`is written as a clock in ${there} shows it`, () => {
      process.env.TZ = there;
      assert.equal(localTime(at), shown);
    });
});
