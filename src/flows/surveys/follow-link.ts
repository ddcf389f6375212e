import type { Perspective } from "../../core/experience/experience.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { secretIn, tokenIn } from "../../core/survey/credential.ts";
import { knownFromLink } from "../../core/survey/known-from-link.ts";
import type { LinkState } from "../../core/survey/link-state.ts";
import { type OpeningState, toldByLink } from "../../core/survey/opening.ts";
import type { Signed } from "../../core/survey/signed.ts";
import type { Survey } from "../../core/survey/survey.ts";
import type { Known } from "../../core/survey/way.ts";
import { readToken } from "../../outside/signed-token.ts";
import type { WorkspaceId } from "../../store/records/records.ts";
import type { FoundLink } from "../../store/records/surveys/survey-links.ts";
import type { Effects } from "../effects.ts";

/** What it takes to follow a link from outside: nobody knows yet into which workspace it leads. */
export interface LinkEffects {
  /** What a secret leads to; undefined: to nothing. Refused where too many are being guessed. */
  readonly findLink: (secret: string) => Promise<Result<FoundLink | undefined, Problem>>;
  readonly effectsOf: (workspace: WorkspaceId) => Result<Effects, Problem> | Promise<Result<Effects, Problem>>;
}

/** A link that leads to a survey, with what is known of who follows it: from the link and what is signed, and from nowhere else. */
export interface Followed {
  readonly effects: Effects;
  readonly link: FoundLink;
  readonly signed: Signed;
  readonly channel: string;
  readonly location: string | null;
  readonly perspective: Perspective;
  readonly context: Readonly<Record<string, string | number>>;
}

/** Where a credential leads to; or, as one word, why it leads nowhere, or what is wrong with Polku itself. */
export async function followLink(
  credential: string,
  { findLink, effectsOf }: LinkEffects,
): Promise<Result<Followed, LinkState | Problem>> {
  const found = await findLink(secretIn(credential));
  if (!found.ok) return found;
  const link = found.value;
  if (link === undefined) return refuse("unknown");
  const signed = await signedPart(link, tokenIn(credential));
  if (signed === null) return refuse("unknown");
  if (link.ended !== null) return refuse("ended");
  const effects = await effectsOf(link.workspace);
  if (!effects.ok) return effects;
  return ok({
    effects: effects.value,
    link,
    signed,
    channel: link.channel,
    location: signed.location ?? link.location,
    perspective: signed.perspective ?? link.perspective,
    context: { ...link.context, ...signed.context },
  });
}

/** A link that is signed does not lead in without its token, and no other does with one. */
function signedPart({ signingSecret }: FoundLink, token: string | null): Promise<Signed | null> | Signed | null {
  if (signingSecret === null) return token === null ? { attributes: {}, context: {} } : null;
  return token === null ? null : readToken(token, signingSecret);
}

/** Why nothing can be answered by a link at a moment (milliseconds since 1970), with its survey as it stood then; null: it can. */
export function stateAt({ link, signed }: Followed, opening: OpeningState, at: number): LinkState | null {
  if (link.expires !== null && at >= link.expires.getTime()) return "expired";
  if (signed.expires !== undefined && at >= signed.expires * 1000) return "expired";
  return toldByLink(opening);
}

/** What came along with the link, of what the survey names. */
export const contextOf = ({ context }: Pick<Followed, "context">, survey: Survey): Followed["context"] =>
  Object.fromEntries(Object.entries(context).filter(([name]) => survey.context.includes(name)));

/** What rules may speak of besides answers and the language. */
export function knownBy(followed: Followed, survey: Survey): Known {
  const { channel, location, perspective, signed } = followed;
  return knownFromLink({
    channel,
    location,
    perspective,
    attributes: signed.attributes,
    context: contextOf(followed, survey),
  });
}
