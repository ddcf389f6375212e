import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { FoundLink } from "../store/records/survey-links.ts";
import { Rate } from "./rate.ts";

/** Finds what the secret of a survey's link leads to. */
export type FindLink = (secret: string) => Promise<Result<FoundLink | undefined, Problem>>;

/**
 * Knows where links lead. One that was found is looked up again after `fresh` milliseconds, for it may have been taken back; where that
 * cannot be done, what is known holds: what respondents send waits until the records are there again. Of secrets that nobody asked about
 * lately only so many are looked up a second: they may be guesses. Who comes then is to come again.
 */
export function linkRing(find: (secret: string) => Promise<FoundLink | undefined>, fresh = 1000): FindLink {
  const known = new Map<string, { readonly link: FoundLink; readonly until: number }>();
  const unheard = new Rate(50);

  return async (secret) => {
    if (!isSecret.test(secret)) return ok(undefined);
    const now = performance.now();
    const entry = known.get(secret);
    if (entry !== undefined && now < entry.until) return ok(entry.link);
    if (entry === undefined && !unheard.allows("anybody", 1, now)) return refuse(tooMany);
    const link = await find(secret).catch((error: unknown) => {
      if (entry === undefined) throw error;
      return entry.link;
    });
    if (link === undefined) known.delete(secret);
    else known.set(secret, { link, until: now + fresh });
    return ok(link);
  };
}

const isSecret = /^[\w-]{24}$/;

const tooMany: Problem = { code: "too-fast", message: "expected fewer links in this time; come again a little later" };
