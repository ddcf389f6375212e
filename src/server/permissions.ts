import type { Operation } from "../api/operations.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { KeyHolder } from "../store/records/keys.ts";
import { Rate } from "./rate.ts";

/** Whose key it was; null where none is needed. */
export type Passage = Result<KeyHolder | null, readonly [Problem]>;

/**
 * The one place where it is decided who may do what. There is no sign-in yet: whoever is at this machine may read,
 * whoever holds a key of the workspace may write. `site` is what the browser says of where the question comes from
 * (Sec-Fetch-Site, which no page can set): the app itself may map without a key. Decided at once, unless the key must be
 * looked up.
 */
export function mayPass(
  operation: Pick<Operation, "key">,
  authorization: string | undefined,
  keys: KeyRing,
  site?: string,
): Passage | Promise<Passage> {
  if (operation.key === undefined) return ok(null);
  if (operation.key === "or-app" && authorization === undefined && site === "same-origin") return ok(null);
  if (authorization === undefined) return refuse([keyMissing]);
  const [, key] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  const holder = key === undefined ? undefined : keys.holderOf(key);
  return holder instanceof Promise ? holder.then(passageOf) : passageOf(holder);
}

const passageOf = (holder: KeyHolder | undefined): Passage => (holder === undefined ? refuse([keyWrong]) : ok(holder));

const keyMissing: Problem = {
  code: "key-missing",
  message: 'expected the header "Authorization: Bearer KEY" with the local key, got none',
};
const keyWrong: Problem = {
  code: "key-wrong",
  message: "expected the local key that the first start printed, got another",
};

/** Knows whose a key is; at once when it was asked about it lately. */
export interface KeyRing {
  holderOf(key: string): KeyHolder | undefined | Promise<KeyHolder | undefined>;
}

/**
 * A key that was right is looked up again after `fresh` milliseconds, for it may have been revoked; keys that nobody
 * knows are looked up only so many times a second. A map finds by a hash whose seed is this process's own, so how long
 * it takes tells nothing about the keys in it.
 */
export function keyRing(find: (key: string) => Promise<KeyHolder | undefined>, fresh = 5000): KeyRing {
  const known = new Map<string, { readonly holder: KeyHolder; readonly until: number }>();
  const guesses = new Rate(20);

  async function lookUp(key: string, now: number): Promise<KeyHolder | undefined> {
    const holder = await find(key);
    if (holder === undefined) known.delete(key);
    else known.set(key, { holder, until: now + fresh });
    return holder;
  }

  return {
    holderOf(key) {
      const now = performance.now();
      const entry = known.get(key);
      if (entry !== undefined && now < entry.until) return entry.holder;
      if (entry === undefined && !guesses.allows("anybody", 1, now)) return undefined;
      return lookUp(key, now);
    },
  };
}
