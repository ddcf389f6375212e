import { hash } from "node:crypto";
import type { Operation } from "../api/operations.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { KeyHolder } from "../store/records/keys.ts";
import { Rate } from "./rate.ts";

/**
 * The one place where it is decided who may do what. There is no sign-in yet: whoever is at this machine may read,
 * whoever holds a key of the workspace may write.
 */
export async function mayPass(
  operation: Pick<Operation, "key">,
  authorization: string | undefined,
  keys: KeyRing,
): Promise<Result<KeyHolder | null, readonly [Problem]>> {
  if (operation.key !== true) return ok(null);
  if (authorization === undefined) return refuse([keyMissing]);
  const [, key] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  const holder = key === undefined ? undefined : await keys.holderOf(key);
  return holder === undefined ? refuse([keyWrong]) : ok(holder);
}

const keyMissing: Problem = {
  code: "key-missing",
  message: 'expected the header "Authorization: Bearer KEY" with the local key, got none',
};
const keyWrong: Problem = {
  code: "key-wrong",
  message: "expected the local key that the first start printed, got another",
};

/** Knows whose a key is. */
export interface KeyRing {
  holderOf(key: string): Promise<KeyHolder | undefined>;
}

/**
 * Keys by their hash, so that comparing tells nothing about them. A known key is looked up again after `fresh`
 * milliseconds, for it may have been revoked; unknown ones are looked up only so many times a second.
 */
export function keyRing(find: (key: string) => Promise<KeyHolder | undefined>, fresh = 5000): KeyRing {
  const known = new Map<string, { readonly holder: KeyHolder; readonly until: number }>();
  const guesses = new Rate(20);
  return {
    async holderOf(key) {
      const digest = hash("sha256", key, "base64");
      const now = performance.now();
      const entry = known.get(digest);
      if (entry !== undefined && now < entry.until) return entry.holder;
      if (entry === undefined && !guesses.allows("anybody", 1, now)) return undefined;
      const holder = await find(key);
      if (holder === undefined) known.delete(digest);
      else known.set(digest, { holder, until: now + fresh });
      return holder;
    },
  };
}
