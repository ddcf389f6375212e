/** What one sender has for itself of an address: an IPv4 address whole, of an IPv6 address its first 64 bits, for the rest is free. */
export function networkOf(told: string): string {
  const address = plainAddress(told);
  if (!address.includes(":") || address.includes(".")) return address;
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter((group) => group !== "");
  const after = tail?.split(":").filter((group) => group !== "") ?? [];
  const zeros = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...zeros, ...after].slice(0, 4).join(":");
}

/** The address without the port that some proxies write behind it: each connection has another, and would pass for another sender. */
export const plainAddress = (told: string): string =>
  told.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1");
