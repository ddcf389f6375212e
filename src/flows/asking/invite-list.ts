import type { ReasonNotToAsk } from "../../core/asking/invitation.ts";
import { type InvitationList, readList, readPerson } from "../../core/asking/list.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { toldId } from "../../core/survey/told-id.ts";
import { numbersOfCustomers } from "../../store/records/asking/events.ts";
import { invitationsAmong, keepSurveyInvitations } from "../../store/records/asking/survey-invitations.ts";
import { customersOf, meetCustomers } from "../../store/records/intake/customers.ts";
import { hashOfText } from "../hash-of-text.ts";
import { noSuchSurvey } from "../surveys/keep-survey.ts";
import { planInvitations, type Wanted } from "./plan-invitations.ts";
import { surveysAsked } from "./surveys-asked.ts";
import type { AskingEffects } from "./take-events.ts";

/** What became of a list: how many will be asked, how many not and why, how many were on it before, and who could not be read. */
export interface Invited {
  readonly due: number;
  readonly notAsked: Readonly<Partial<Record<ReasonNotToAsk, number>>>;
  readonly duplicates: number;
  readonly rejected: readonly { readonly index: number; readonly problems: Refused }[];
}

/** Asks the people of a list a survey, each once, as its rules allow; or only says what would become of it. */
export async function inviteList(
  survey: string,
  body: unknown,
  { onlyCheck }: { readonly onlyCheck: boolean },
  effects: AskingEffects,
): Promise<Result<Invited, Refused>> {
  const { records, workspace, surveys, nudgeSending } = effects;
  const standing = await surveys.standing(survey);
  if (standing === undefined) return refuse([await noSuchSurvey(survey, effects)]);
  const list = readList(body);
  if (!list.ok) return list;
  const read = list.value.people.map(readPerson);
  const wanted = wantedOf(list.value, survey, standing.asking.exempt, effects.now());
  const good = wanted.flatMap((want, at) => {
    const person = read[at]!;
    return person.ok ? [{ ...want, person: person.value }] : [];
  });

  const customers = await customersOf(records, workspace);
  const names = [...new Set(good.flatMap(({ person: { customer } }) => (customer === undefined ? [] : [customer])))];
  if (!onlyCheck) await meetCustomers(records, workspace, customers, names);
  const asked = await surveysAsked([survey], effects);
  const { planned, there } = await records.inWorkspace(workspace, async (sql) => {
    const ids = good.map(({ id }) => id);
    const there = await invitationsAmong(sql, ids);
    const hashes = names.map(customers.hash);
    const numbers = new Map(await numbersOfCustomers(sql, hashes));
    // Who is only looked at gets no number to keep; twice in the list is one person all the same.
    if (onlyCheck)
      for (const [at, hash] of hashes.map((one) => one.toString("hex")).entries())
        if (!numbers.has(hash)) numbers.set(hash, { number: -1 - at, erased: null });
    const fresh = good.filter(({ id }) => !there.has(id));
    const planned = await planInvitations(sql, fresh, { numbers, customers, asked }, effects);
    if (!onlyCheck) await keepSurveyInvitations(sql, workspace, planned);
    return { planned, there };
  });
  if (!onlyCheck) nudgeSending();
  const notAsked = Map.groupBy(planned, ({ reason }) => reason);
  return ok({
    due: planned.filter(({ state }) => state === "due").length,
    notAsked: Object.fromEntries(
      [...notAsked].flatMap(([reason, all]) => (reason === null ? [] : [[reason, all.length]])),
    ),
    duplicates: there.size,
    rejected: read.flatMap((one, index) => (one.ok ? [] : [{ index, problems: one.refusal }])),
  });
}

/** Each of a list by the same id whenever it is sent. */
function wantedOf(
  { id, at, how, people }: InvitationList,
  survey: string,
  exempt: boolean,
  now: Date,
): Omit<Wanted, "person">[] {
  const since = now.getTime() / 1000;
  const wished = at === undefined ? since : Date.parse(at) / 1000;
  return people.map((_, place) => ({
    id: toldId(hashOfText, id, `${survey} ${place}`),
    ...{ survey, trigger: null, event: null, how, exempt, isSampled: true, since, wished },
    latest: Math.max(wished, since) + daysToAsk * 86_400,
  }));
}

/** Who could not be asked so many days after the wished time is not asked any more. */
const daysToAsk = 14;
