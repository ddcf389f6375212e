import { hash } from "node:crypto";

/**
 * How a customer is known again without keeping the organisation's own key for them: HMAC-SHA-256 with the workspace's
 * secret, its first 16 bytes (RFC 2104 §5). Made of two one-shot hashes: five times as fast as `createHmac`, whose
 * set-up would cost more than all the rest of taking an experience in.
 */
export function customerHasher(secret: Buffer): (customer: string) => Buffer {
  const inner = Buffer.alloc(4096);
  const outer = Buffer.alloc(blockBytes + digestBytes);
  const key = secret.length > blockBytes ? hash("sha256", secret, "buffer") : secret;
  for (let at = 0; at < blockBytes; at++) {
    inner[at] = (key[at] ?? 0) ^ 0x36;
    outer[at] = (key[at] ?? 0) ^ 0x5c;
  }
  return (customer) => {
    const message =
      customer.length * 3 <= inner.length - blockBytes
        ? inner.subarray(0, blockBytes + inner.write(customer, blockBytes))
        : Buffer.concat([inner.subarray(0, blockBytes), Buffer.from(customer)]);
    hash("sha256", message, "buffer").copy(outer, blockBytes);
    return hash("sha256", outer, "buffer").subarray(0, 16);
  };
}

const blockBytes = 64;
const digestBytes = 32;
