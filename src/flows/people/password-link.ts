import type { Problem, Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { endPasswordLinks, listMembers, membershipsOf } from "../../store/records/members.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";

/** A link to a new password, to be handed over. */
export interface NewPasswordLink {
  readonly link: string;
  readonly name: string;
  readonly email: string;
  readonly expires: Date;
}

/** What makes the secret of such a link: accounts are not ours to write. */
export interface MakesPasswordLinks {
  passwordLink(person: string, expires: Date): Promise<string>;
}

const hours = 24;

/**
 * Makes a link by which a member chooses a new password; one before it ends. Only for those who are in this workspace alone:
 * with the account of others its admin would come into workspaces that are not theirs.
 */
export async function passwordLink(
  person: string,
  url: string,
  makes: MakesPasswordLinks,
  { records, workspace, now }: { readonly records: Records; readonly workspace: WorkspaceId; readonly now: () => Date },
): Promise<Result<NewPasswordLink, Refused>> {
  const member = (await listMembers(records, workspace)).find((one) => one.person === person);
  if (member === undefined)
    return refuse([{ code: "no-such-person", message: `expected a member of this workspace, got "${person}"` }]);
  const isElsewhere = async () => (await membershipsOf(records, person)).some((one) => one.workspace !== workspace);
  if (await isElsewhere()) return refuse([elsewhere]);
  const made = await linkFor(member, url, makes, { records, now });
  // Who joins another workspace ends such links; this one may have been made a moment later.
  if (!(await isElsewhere())) return ok(made);
  await endPasswordLinks(records, { person });
  return refuse([elsewhere]);
}

/** The same for whoever is at the machine: of anybody, wherever they are a member. */
export async function linkFor(
  { person, name, email }: { readonly person: string; readonly name: string; readonly email: string },
  url: string,
  makes: MakesPasswordLinks,
  { records, now }: { readonly records: Records; readonly now: () => Date },
): Promise<NewPasswordLink> {
  await endPasswordLinks(records, { person });
  const expires = new Date(now().getTime() + hours * 3_600_000);
  return { link: `${url}/password#${await makes.passwordLink(person, expires)}`, name, email, expires };
}

const elsewhere: Problem = {
  code: "member-elsewhere",
  message:
    "expected somebody who is in this workspace alone; of others whoever is at the machine makes the link: polku workspaces --password EMAIL",
};
