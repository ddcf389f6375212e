import { lookup as resolve } from "node:dns/promises";
import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { BlockList, isIP } from "node:net";
import { ok, type Result, refuse } from "../core/result.ts";

/** What the other side answered. */
export interface Answered {
  readonly status: number;
  /** The beginning of what it said, for people to read. */
  readonly said: string;
}

/** What is sent to an address of somebody else. */
export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether it may lead into our own network: POLKU_OUTGOING_PRIVATE=yes. */
  readonly isPrivateAllowed: boolean;
  /** Milliseconds until it has answered whole. */
  readonly patience?: number;
}

/** Longest answer that is read, in bytes; what follows is not. */
const mostBytes = 16_384;

/**
 * Posts something outside, guarded against being led inside: the host is looked up once, refused where any of its addresses is private,
 * and that very address is connected to, so that a second look-up cannot name another. Redirections are not followed. Refused, in words,
 * where there was no answer.
 */
export async function postOutside(outgoing: Outgoing, lookUp = everyAddress): Promise<Result<Answered, string>> {
  const { url, headers, body, patience = 15_000 } = outgoing;
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return refuse(`expected an http address, got ${url}`);
  const signal = AbortSignal.timeout(patience);
  try {
    const host = parsed.hostname.replace(/^\[|\]$/g, "");
    const address = await Promise.race([addressOf(host, outgoing.isPrivateAllowed, lookUp), timeOut(signal)]);
    if (!address.ok) return address;
    const response = await new Promise<IncomingMessage>((answered, failed) => {
      const send = parsed.protocol === "https:" ? secureRequest : plainRequest;
      const request = send(parsed, {
        method: "POST",
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
        agent: false,
        signal,
        lookup: (_host, { all }, found) =>
          all
            ? found(null, [{ address: address.value, family: isIP(address.value) }])
            : found(null, address.value, isIP(address.value)),
      });
      request.on("response", answered).on("error", failed);
      request.end(body);
    });
    return ok({ status: response.statusCode ?? 0, said: await beginningOf(response) });
  } catch (error) {
    const { name, message } = error as Error;
    return refuse(name === "TimeoutError" || signal.aborted ? `no answer within ${patience / 1000} seconds` : message);
  }
}

/** Looking a name up knows of no signal. */
const timeOut = (signal: AbortSignal): Promise<never> =>
  new Promise((_, failed) => signal.addEventListener("abort", () => failed(signal.reason), { once: true }));

const everyAddress = async (host: string): Promise<readonly string[]> =>
  (await resolve(host, { all: true })).map(({ address }) => address);

/** The one address that is connected to. */
async function addressOf(
  host: string,
  isPrivateAllowed: boolean,
  lookUp: typeof everyAddress,
): Promise<Result<string, string>> {
  const addresses = isIP(host) ? [host] : await lookUp(host);
  const inside = addresses.find((address) => isInside(address));
  if (inside !== undefined && !isPrivateAllowed)
    return refuse(`${host} leads inside, to ${inside}; where that is meant, set POLKU_OUTGOING_PRIVATE=yes`);
  return addresses[0] === undefined ? refuse(`${host} has no address`) : ok(addresses[0]);
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= mostBytes) break;
  }
  response.destroy();
  return Buffer.concat(parts).subarray(0, mostBytes).toString();
}

/**
 * Whether an address is of this machine, of its network, or of nobody: what is not on the open internet (IANA's special-purpose registries).
 * IPv6 addresses that carry an IPv4 one are among them, whichever that is.
 */
export const isInside = (address: string): boolean =>
  isIP(address) === 4 ? insideOf4.check(address, "ipv4") : insideOf6.check(address, "ipv6");

/** Two lists, for one would take every IPv4 address for one within IPv6. */
const insideOf4 = new BlockList();
const insideOf6 = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  insideOf4.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::", 96],
  ["::ffff:0:0", 96],
  ["::ffff:0:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["100:0:0:1::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  insideOf6.addSubnet(network, bits, "ipv6");
