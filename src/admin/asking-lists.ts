import type { SurveyInvited } from "../api/asking.ts";
import { mostPeople, type ReasonNotToAsk } from "../core/asking/invitation.ts";
import type { PeopleInTable } from "../core/asking/people-in-csv.ts";
import type { Problem } from "../core/problem.ts";
import { Refused, send } from "./api.ts";

/** What became of a whole list, in however many requests it went. */
export interface Became {
  readonly due: number;
  readonly notAsked: Readonly<Partial<Record<ReasonNotToAsk, number>>>;
  readonly rejected: readonly { readonly row: number; readonly problems: readonly Problem[] }[];
  /** The id of each request, so that sending it again asks nobody twice. */
  readonly lists: readonly string[];
}

/** So many people at most from one file; more come by the API. */
export const mostAtATime = 20_000;

/** Asks people, or looks who would be, some hundred at a time; `done` is told how many have been. */
export async function askInParts(
  path: string,
  people: PeopleInTable["people"],
  how: Readonly<Record<string, unknown>>,
  done: (count: number) => void,
  lists: readonly string[] = people.map(() => crypto.randomUUID()),
): Promise<Became> {
  let due = 0;
  const notAsked: Partial<Record<ReasonNotToAsk, number>> = {};
  const rejected: { row: number; problems: readonly Problem[] }[] = [];
  for (let from = 0; from < people.length; from += mostPeople) {
    const some = people.slice(from, from + mostPeople);
    const body = { ...how, id: lists[from / mostPeople], people: some.map(({ person }) => person) };
    const became = await patiently(() => send<SurveyInvited>("POST", path, body));
    due += became.due;
    for (const [reason, n] of Object.entries(became.notAsked) as [ReasonNotToAsk, number][])
      notAsked[reason] = (notAsked[reason] ?? 0) + n;
    for (const { index, problem } of became.rejected)
      rejected.push({ row: some[index]!.row, problems: problem.problems });
    done(from + some.length);
  }
  return { due, notAsked, rejected, lists };
}

/** Where so many at once are too many, it is tried again a little later. */
async function patiently<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  for (let left = 30; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || !(error instanceof Refused) || error.status !== 429) throw error;
      await new Promise((later) => setTimeout(later, 1000));
    }
  }
}
