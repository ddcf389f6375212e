import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readReturned } from "./returned-mail.ts";

const example = (name: string): Buffer => readFileSync(join(import.meta.dirname, "examples", `${name}.eml`));

/** Each as its mail server writes it, or after the one that the standard prints; what it tells, and which words of it name the mail. */
const examples: readonly [name: string, tells: string, lasting: boolean, names: string][] = [
  ["rfc3464-failed", "failed", false, "kerfuffle-1@example.org"],
  ["rfc3464-delayed", "delayed", false, "12345@CS.UTK.EDU"],
  ["postfix-unknown", "failed", true, "bounces+0123456789abcdefghijklmnof0123456789ab@polku.example"],
  ["postfix-no-domain", "failed", true, "0123456789abcdefghijklmnof0123456789ab@polku.example"],
  ["postfix-policy", "failed", false, "0123456789abcdefghijklmnof0123456789ab@polku.example"],
  ["exchange-unknown", "failed", true, "0123456789abcdefghijklmnof0123456789ab@polku.example"],
  ["gmail-unknown", "failed", true, "0123456789abcdefghijklmnof0123456789ab@polku.example"],
  ["gmail-full", "failed", false, "0123456789abcdefghijklmnof0123456789ab@polku.example"],
  ["gmail-delayed", "delayed", false, "0123456789abcdefghijklmnof0123456789ab@polku.example"],
  ["rfc5965-abuse", "complained", false, "8787KJKJ3K4J3K4J3K4J3.mail@example.net"],
  ["on-holiday", "nothing", false, "bounces+0123456789abcdefghijklmnof0123456789ab@polku.example"],
];

describe("what a mail that came back tells", () => {
  for (const [name, tells, lasting, names] of examples)
    it(`${name}: ${tells}${lasting ? ", and another would, too" : ""}`, async () => {
      const returned = await readReturned(example(name));
      assert.deepEqual([returned.tells, returned.lasting], [tells, lasting], returned.detail);
      assert(returned.words.includes(names));
    });

  it("nothing, where it is no mail at all", async () => {
    for (const raw of ["", "\0\0\0", "Content-Type: multipart/report; boundary=x\r\n\r\n--x", "--x\n".repeat(10_000)])
      assert.equal((await readReturned(Buffer.from(raw))).tells, "nothing");
  });
});
