import { BlockList, isIP } from "node:net";

/** Networks that nobody reaches from outside: of this machine, of its own network, of containers (RFC 1918, 3927, 4193, 4291, 6598). */
const networks = new BlockList();
for (const [network, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
  ["100.64.0.0", 10],
] as const)
  networks.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  networks.addSubnet(network, bits, "ipv6");

/** Whether an address is of our own network; an IPv4 one also as a socket for both writes it, "::ffff:10.1.2.3"; of who has gone nothing is known. */
export function isOfOwnNetwork(address = ""): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  const family = isIP(plain);
  return family !== 0 && networks.check(plain, family === 4 ? "ipv4" : "ipv6");
}
