import type { Account, Founding } from "../../core/people/account.ts";
import type { Problem, Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { acceptInvitation, findInvitation } from "../../store/records/invitations.ts";
import { endPasswordLinks, forgetIfNowhere } from "../../store/records/members.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";

/** Somebody who comes in by a link: signed in already, or with an account that is to be made. */
export type Newcomer<Made> =
  | { readonly person: string; readonly email: string; readonly signUp?: undefined }
  | { readonly account: Account; readonly signUp: (account: Account) => Promise<Result<Made, Problem>> };

/** Who came in where; `made`: what came of the new account. */
export interface CameIn<Made> {
  readonly workspace: WorkspaceId;
  readonly made: Made | null;
}

/**
 * Comes in by a link, which is used up by it. The account is made first and the link used last: of two who use it at the
 * same moment one comes in, and the account of the other is not kept. Who is the first in the workspace says with `founding`
 * whose it is.
 */
export async function acceptLink<Made extends { readonly person: string }>(
  secret: string,
  newcomer: Newcomer<Made>,
  founding: Founding | undefined,
  records: Records,
): Promise<Result<CameIn<Made>, Refused>> {
  const found = await findInvitation(records, secret);
  if (!found.ok) return refuse([found.refusal]);
  const { workspace, email } = found.value;
  const isFor = (address: string) => email === null || email === address;

  if (newcomer.signUp === undefined) {
    if (!isFor(newcomer.email)) return refuse([forSomebodyElse]);
    const accepted = await acceptInvitation(records, found.value, newcomer.person, founding);
    if (!accepted.ok) return refuse([accepted.refusal]);
    // Whoever was handed a link to a new password of theirs would come in here by it.
    await endPasswordLinks(records, { person: newcomer.person });
    return ok({ workspace, made: null });
  }

  if (!isFor(newcomer.account.email)) return refuse([forSomebodyElse]);
  const made = await newcomer.signUp(newcomer.account);
  if (!made.ok) return refuse([made.refusal]);
  const accepted = await acceptInvitation(records, found.value, made.value.person, founding);
  if (accepted.ok) return ok({ workspace, made: made.value });
  await forgetIfNowhere(records, made.value.person);
  return refuse([accepted.refusal]);
}

const forSomebodyElse: Problem = {
  code: "link-for-another",
  message: "expected the person whom the link is for; it is bound to another e-mail address",
};
