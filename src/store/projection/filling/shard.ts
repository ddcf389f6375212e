/** How many shards there are: people are spread evenly over them by hash, so that a sample of shards is a sample of people. */
export const shards = 65_536;

/**
 * The shard of a whole number (a customer, a pass): the top 16 bits of murmur3's 32-bit finaliser over both halves of
 * the number. Fixed for ever: samples and bootstrap groups rest on it.
 */
export function shardOf(number: number): number {
  const low = number >>> 0;
  const high = Math.floor(Math.abs(number) / 4_294_967_296) >>> 0;
  return mix(low ^ Math.imul(mix(high + 0x9e3779b9), 0x85ebca6b)) >>> 16;
}

function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * A key as a whole number from 1 to 2^52, the same for the same key: cyrb53's two 32-bit streams. So a file of numbers
 * need not hold anybody's order number. Two of ten million keys meet with a probability of one in a hundred.
 */
export function hashOf(key: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return (b >>> 0) * 1_048_576 + (a >>> 12) + 1;
}

/** A given pass as a whole number: positive, as derived ones are negative. */
export const passNumber = (journey: string, pass: string): number => hashOf(`${journey} ${pass}`);
