import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { FoundDevice } from "../store/records/surveys/pairing.ts";
import type { FoundLink } from "../store/records/surveys/survey-links.ts";
import { Turnstile } from "./turnstile.ts";

/** Finds what a secret leads to. */
export type FindBySecret<Found> = (secret: string) => Promise<Result<Found | undefined, Problem>>;
export type FindLink = FindBySecret<FoundLink>;
export type FindDevice = FindBySecret<FoundDevice>;

/**
 * Knows where secrets lead, of links to surveys and of tablets: `form` is how one looks. One that was found is looked up again after
 * `fresh` milliseconds, for it may have been taken back; where that cannot be done, what is known holds: what respondents send waits
 * until the records are there again. Of secrets that nobody asked about lately only few are looked up at once: they may be guesses. Who
 * finds too many waiting for that is to come again.
 */
export function secretRing<Found>(
  form: RegExp,
  find: (secret: string) => Promise<Found | undefined>,
  fresh = 1000,
): FindBySecret<Found> {
  const known = new Map<string, { readonly found: Found; readonly until: number }>();
  const unheard = new Turnstile(2, 1000);

  return async (secret) => {
    if (!form.test(secret)) return ok(undefined);
    const now = performance.now();
    const entry = known.get(secret);
    if (entry !== undefined && now < entry.until) return ok(entry.found);
    const found =
      entry === undefined ? await unheard.pass(() => find(secret)) : await find(secret).catch(() => entry.found);
    if (found === "too-many") return refuse(tooMany);
    if (found === undefined) known.delete(secret);
    else known.set(secret, { found, until: now + fresh });
    return ok(found);
  };
}

export const linkSecretForm = /^[\w-]{24}$/;
export const deviceSecretForm = /^[\w-]{32}$/;

const tooMany: Problem = { code: "too-fast", message: "expected fewer in this time; come again a little later" };
