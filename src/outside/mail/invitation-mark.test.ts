import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { type MarkedMail, markIn, markOf } from "./invitation-mark.ts";

const secret = "a long and quiet secret of a server";
const [ours, theirs] = [randomUUID(), randomUUID()];
const aMark = (workspace = ours, mail: Partial<MarkedMail> = {}) =>
  markOf(secret, workspace, { invitation: "0199f3a0-5b5e-7c3a-8f00-9a4f1c2b7d10", kind: "first", ...mail });

describe("the mark of a mail", () => {
  it("is found again in what came back, however its letters are written", () => {
    for (const kind of ["first", "reminder"] as const)
      for (const invitation of [
        randomUUID(),
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
      ]) {
        const mark = aMark(ours, { invitation, kind });
        assert.match(mark, /^[0-9a-z]{38}$/);
        for (const words of [
          `To: <bounces+${mark.toUpperCase()}@polku.example>`,
          `Message-ID: <${mark}@polku.example>`,
        ])
          assert.deepEqual(markIn(words, secret, [theirs, ours]), { workspace: ours, invitation, kind });
      }
  });

  it("is looked for among the first words like it, however often each is there", () => {
    const like = (n: number) => `${String(n).padStart(25, "0")}f${"x".repeat(12)}`;
    const many = (n: number) => Array.from({ length: n }, (_, at) => `${like(at)} ${like(at)}`).join(" ");
    assert.notEqual(markIn(`${many(19)} ${aMark()}`, secret, [ours]), null);
    assert.equal(markIn(`${many(20)} ${aMark()}`, secret, [ours]), null);
  });

  it("names no mail that somebody did not get: not another invitation, kind or workspace, nor by another secret", () => {
    const mark = aMark();
    const other = aMark(ours, { invitation: randomUUID() });
    for (const forged of [
      other.slice(0, 26) + mark.slice(26),
      mark.slice(0, 25) + "r" + mark.slice(26),
      aMark(theirs),
      markOf("another secret", ours, { invitation: randomUUID(), kind: "first" }),
      "z".repeat(25) + mark.slice(25),
      `${mark}0`,
    ])
      assert.equal(markIn(`<${forged}@polku.example>`, secret, [ours]), null, forged);
  });
});
