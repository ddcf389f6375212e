import { z } from "zod";
import { type Perspective, perspectives } from "../experience/experience.ts";
import { key } from "../journey/keys.ts";
import { storable } from "../storable.ts";
import { isLanguage } from "../text-language.ts";

/** The longest token read, in characters: addresses of 8,000 go through every proxy that we know, and the rest of them takes some. */
export const longestToken = 6000;

/** What the organisation says of a respondent, signed by it. */
export interface Signed {
  /** Its own key for the customer. */
  readonly customer?: string;
  /** Seconds since 1970 after which the link leads nowhere. */
  readonly expires?: number;
  /** Of a link for one response alone: what it is known by. */
  readonly once?: string;
  readonly perspective?: Perspective;
  readonly pass?: string;
  readonly location?: string;
  /** The language to begin in, before what the link or a browser says. */
  readonly language?: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly context: Readonly<Record<string, string | number>>;
}

const words = z.string().min(1).max(200).refine(storable);
const byKey = z.record(key, z.union([words, z.number()])).refine((all) => Object.keys(all).length <= 50);

/** The claims of its token; others, such as `iat`, say nothing to us. */
export const claims = z.object({
  sub: words.exactOptional(),
  exp: z.number().exactOptional(),
  jti: words.exactOptional(),
  perspective: z.enum(perspectives).exactOptional(),
  pass: words.exactOptional(),
  location: key.exactOptional(),
  // What is no language says nothing, as any other claim: links were signed before it did.
  language: z.string().max(35).refine(isLanguage).optional().catch(undefined),
  attributes: byKey.default({}),
  context: byKey.default({}),
});

/** What is said by the claims of a token whose signature holds; null where one of them is not as it must be. */
export function readSigned(payload: unknown): Signed | null {
  const read = claims.safeParse(payload);
  if (!read.success) return null;
  const { sub, exp, jti, language, ...rest } = read.data;
  return {
    ...rest,
    ...(language !== undefined && { language }),
    ...(sub !== undefined && { customer: sub }),
    ...(exp !== undefined && { expires: exp }),
    ...(jti !== undefined && { once: jti }),
  };
}
