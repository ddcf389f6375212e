import assert from "node:assert/strict";
import { pbkdf2Sync } from "node:crypto";
import { describe, it } from "node:test";
import { afterWrong, isLeaveCode, secondsLeft } from "./leave-code.ts";

describe("the leave code", () => {
  it("is known by its salted hash, as Node makes it too", async () => {
    const salt = Buffer.from("salt of sixteen.");
    const hash = pbkdf2Sync("4711", salt, 1000, 32, "sha256").toString("base64url");
    const code = { salt: salt.toString("base64url"), rounds: 1000, hash };
    assert.equal(await isLeaveCode("4711", code), true);
    assert.equal(await isLeaveCode("4712", code), false);
  });

  it("is taken ever more slowly after three wrong ones", () => {
    let tries = { wrong: 0, until: 0 };
    const waits = Array.from({ length: 9 }, () => {
      tries = afterWrong(tries, 0);
      return secondsLeft(tries, 0);
    });
    assert.deepEqual(waits, [0, 0, 30, 60, 120, 240, 480, 900, 900]);
  });

  it("is not closed for years when the clock is set back", () => {
    assert.equal(secondsLeft({ wrong: 3, until: 4e12 }, 1e12), 900);
  });
});
