import { isOfOwnNetwork } from "./own-network.ts";

/** Where this Polku is reached, and by which names. */
export interface OwnAddress {
  /** What people are told: "http://localhost:8400", or the address that POLKU_URL says. */
  url(): string;
  /** Every address at which a page of ours may stand. */
  pages(): readonly string[];
  /** Whether nobody but this machine can reach us. */
  readonly onlyHere: boolean;
  /** Whether a request is asked by one of our own names. */
  isOurName(host: string): boolean;
  /** Whether the page that sends a request is ours. */
  isOurPage(origin: string | undefined): boolean;
  /**
   * Whether what an address says of where a request came from is believed: the one that connects, hop 0, is a proxy of ours where it is of our
   * network; those behind it are as many as POLKU_PROXIES says, for whoever asks can name any address before theirs.
   */
  isOurProxy(address: string | undefined, hop: number): boolean;
}

const loopbackName = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** `publicUrl` is what POLKU_URL says, `proxies` POLKU_PROXIES; `port` is known once we listen. */
export function ownAddress(publicUrl: string | null, host: string, port: () => number, proxies = 1): OwnAddress {
  const outside = publicUrl === null ? null : new URL(publicUrl);
  const here = (name: string) => `http://${name}:${port()}`;
  const pages = () => [
    ...(outside === null ? [] : [outside.origin]),
    ...["localhost", "127.0.0.1", "[::1]"].map((name) => here(name)),
  ];
  return {
    url: () => outside?.origin ?? here(host === "::1" ? "[::1]" : "localhost"),
    pages,
    onlyHere: outside === null,
    isOurName: (name) => loopbackName.test(name) || (outside !== null && name.toLowerCase() === outside.host),
    isOurPage: (origin) => origin !== undefined && pages().includes(origin.toLowerCase()),
    isOurProxy: (address, hop) => outside !== null && hop < proxies && (hop > 0 || isOfOwnNetwork(address)),
  };
}
