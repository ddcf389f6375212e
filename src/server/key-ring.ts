import { type KeyHolder, keyForm } from "../store/records/keys.ts";
import { Turnstile } from "./turnstile.ts";

/** Knows whose a key is, at once when it was asked about it lately; "too-fast": it cannot look now. */
export interface KeyRing {
  holderOf(key: string): KeyHolder | undefined | Promise<KeyHolder | undefined | "too-fast">;
}

/**
 * A key that was right is looked up again after `fresh` milliseconds, for it may have been revoked; of keys that are not
 * known only few are looked up at once, and what does not look like a key never. A map finds by a hash whose
 * seed is this process's own, so how long it takes tells nothing about the keys in it.
 */
export function keyRing(find: (key: string) => Promise<KeyHolder | undefined>, fresh = 5000): KeyRing {
  const known = new Map<string, { readonly holder: KeyHolder; readonly until: number }>();
  const guesses = new Turnstile(2, 1000);

  async function lookUp(key: string, now: number, isKnown: boolean): Promise<KeyHolder | undefined | "too-fast"> {
    const holder = isKnown ? await find(key) : await guesses.pass(() => find(key));
    if (holder === "too-many") return "too-fast";
    if (holder === undefined) known.delete(key);
    else known.set(key, { holder, until: now + fresh });
    return holder;
  }

  return {
    holderOf(key) {
      if (!keyForm.test(key)) return undefined;
      const now = performance.now();
      const entry = known.get(key);
      if (entry !== undefined && now < entry.until) return entry.holder;
      return lookUp(key, now, entry !== undefined);
    },
  };
}
