import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { describe, it } from "node:test";
import fc from "fast-check";
import { customerHasher } from "./customer-hash.ts";

describe("the hash of a customer", () => {
  it("is HMAC-SHA-256, cut to 16 bytes (RFC 4231, test case 2)", () => {
    const hash = customerHasher(Buffer.from("Jefe"));
    assert.equal(hash("what do ya want for nothing?").toString("hex"), "5bdcc146bf60754e6a042426089575c7");
  });

  it("is what Node's own HMAC says, whatever the secret and the customer, also the second time", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 100 }),
        fc.string({ unit: "binary", maxLength: 3000 }),
        (bytes, customer) => {
          const secret = Buffer.from(bytes);
          const hash = customerHasher(secret);
          const expected = createHmac("sha256", secret).update(customer).digest().subarray(0, 16);
          assert.deepEqual(hash(customer), expected);
          assert.deepEqual(hash(customer), expected);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});
