import type { AskingChannel, Delivered, Delivery } from "../../core/asking/delivery.ts";
import { timeToAsk } from "../../core/asking/time-to-ask.ts";
import { timesAsked, whetherToAsk } from "../../core/asking/whether-to-ask.ts";
import { withoutAddress } from "../../core/asking/without-address.ts";
import type { Journey } from "../../core/journey/journey.ts";
import type { SurveyVersion } from "../../core/survey/survey.ts";
import type { Text } from "../../core/text.ts";
import { signToken } from "../../outside/signed-token.ts";
import { askedBefore, askInTurn, type KnownPerson } from "../../store/records/asking/asked-before.ts";
import {
  claim,
  type DueInvitation,
  dueInvitations,
  lockDue,
  noteSentOut,
  putOff,
  sendNoMore,
} from "../../store/records/asking/due-invitations.ts";
import { optOut } from "../../store/records/asking/opt-outs.ts";
import { type Customers, customersOf } from "../../store/records/intake/customers.ts";
import type { Sql } from "../../store/records/records.ts";
import { readWholeSettings, timesHere } from "../../store/records/settings.ts";
import { type LinkOfInvitations, linkOfInvitations } from "../../store/records/surveys/survey-links.ts";
import type { Effects } from "../effects.ts";
import { addressesOf, hasAnswered, reachedAt } from "./plan-invitations.ts";
import { askedNow } from "./surveys-asked.ts";

/** What it takes to send: no projection, so that a workspace need not be open for it. */
export type SendingEffects = Pick<
  Effects,
  "records" | "workspace" | "journeys" | "surveys" | "deliver" | "unsubscribeLink" | "linkSecret" | "ownUrl" | "now"
>;

/** What is read before any is sent, so that no decision waits for a connection while others wait for it. */
interface Round {
  readonly customers: Customers;
  readonly workspaceName: Text;
  /** The version of each survey that takes answers, with its journey. */
  readonly asked: ReadonlyMap<string, { readonly survey: SurveyVersion; readonly journey: Journey }>;
}

/** An invitation that is this server's to send. */
interface Claimed {
  readonly due: DueInvitation;
  readonly channel: AskingChannel;
  readonly addressee: Buffer;
  readonly link: LinkOfInvitations;
  readonly at: Date;
}

/** So many are looked for, and sent, at a time. */
const atATime = 100;
const together = 4;

/**
 * Sends what is due in a workspace, invitations and reminders; answers how many it looked at. Whether somebody is asked is decided anew, for
 * much may have happened since. Each is claimed before it is sent, and noted after: who is killed between the two leaves one that counts as
 * sent, for nobody is to be asked twice.
 */
export async function sendDue(effects: SendingEffects): Promise<number> {
  const { records, workspace, now } = effects;
  const waiting = await dueInvitations(records, workspace, now(), atATime);
  const count = waiting.length;
  if (count === 0) return 0;
  // Whoever is not asked now is not asked again: a survey may have been published this very second.
  await Promise.all([effects.surveys.refresh(), effects.journeys.refresh()]);
  const { settings } = await readWholeSettings(records, workspace);
  const round: Round = {
    customers: await customersOf(records, workspace),
    workspaceName: settings.name,
    asked: await surveysOf([...new Set(waiting.map(({ survey }) => survey))], effects),
  };
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await sendOne(next.id, round, effects);
  };
  await Promise.all(Array.from({ length: together }, work));
  return count;
}

async function surveysOf(keys: readonly string[], effects: SendingEffects): Promise<Round["asked"]> {
  const asked = new Map<string, { survey: SurveyVersion; journey: Journey }>();
  for (const key of keys) {
    const survey = await askedNow(key, effects);
    const journey = survey && (await effects.journeys.newest(survey.survey.journey))?.journey;
    if (survey && journey) asked.set(key, { survey, journey });
  }
  return asked;
}

async function sendOne(id: string, round: Round, effects: SendingEffects): Promise<void> {
  const { records, workspace } = effects;
  const claimed = await records.inWorkspace(workspace, (sql) => claimOne(sql, id, round, effects));
  if (claimed === null) return;
  const delivered = await handOut(claimed, round, effects);
  if (delivered.became === "refused")
    await optOut(records, workspace, claimed.addressee, delivered.reason, effects.now());
  await records.inWorkspace(workspace, (sql) => note(sql, claimed.due, delivered, effects));
}

/** What became of it; `unsure` where nobody knows whether it went out. */
type HandedOut = Delivered & { readonly unsure: boolean; readonly trouble?: string };

async function handOut(claimed: Claimed, round: Round, effects: SendingEffects): Promise<HandedOut> {
  let delivery: Delivery;
  try {
    delivery = await deliveryOf(claimed, round, effects);
  } catch (error) {
    return { became: "later", detail: String(error).slice(0, 500), unsure: false };
  }
  try {
    return { ...(await effects.deliver[claimed.channel]!(delivery)), unsure: false };
  } catch (error) {
    // It failed in a way that it did not foresee: nobody knows whether it went out.
    return { became: "sent", unsure: true, trouble: String(error).slice(0, 500) };
  }
}

/** Decides whether one that is due is sent, and makes it this server's; null: it is not sent now, and that was noted. */
async function claimOne(
  sql: Sql,
  id: string,
  { customers, asked }: Round,
  { workspace, deliver, linkSecret, now }: SendingEffects,
): Promise<Claimed | null> {
  await askInTurn(sql, workspace);
  const at = now();
  const due = await lockDue(sql, id, at);
  if (due === undefined) return null;
  if (due.claimed !== null) {
    await noteSentOut(sql, id, due.claimed, { next: nextReminder(due, due.claimed), unsure: true });
    return null;
  }
  const { email, phone, how } = due;
  const person: KnownPerson = { customer: due.customer, addresses: addressesOf({ email, phone }, customers) };
  const [[before], here] = [await askedBefore(sql, [person]), await timesHere(sql)];
  const isReminder = due.sent !== null;
  const others = before!.asked.filter(({ invitation, isDue }) => invitation !== id && !isDue);
  const seconds = at.getTime() / 1000;
  const wished = due.due.getTime() / 1000;
  const decided = whetherToAsk({
    ...{ now: seconds, wished, how, zone: how.zone },
    latest: isReminder ? wished + 7 * 86_400 : how.latest,
    isAsked: asked.has(due.survey),
    // Who was asked already is only reminded of it.
    exempt: how.exempt || isReminder,
    isSampled: true,
    addresses: reachedAt(person, before!),
    setUp: Object.keys(deliver) as AskingChannel[],
    hasAnswered:
      due.answered || hasAnswered(before!, due.survey, due.made.getTime() / 1000, isReminder ? 0 : here.quietDays, at),
    otherwiseAsked: others.map(({ at }) => at),
    askedThis: isReminder ? [] : timesAsked(others, due.survey),
    quietDays: here.quietDays,
  });
  if (!decided.ask) {
    await sendNoMore(sql, id, decided.reason);
    return null;
  }
  if (decided.due > seconds) {
    await putOff(sql, id, new Date(decided.due * 1000));
    return null;
  }
  const { channel } = decided;
  const link = await linkOfInvitations(sql, workspace, { survey: due.survey, channel }, linkSecret);
  const addressee = person.addresses[channel]!;
  await claim(sql, id, { channel, link: link.id, addressee, now: at });
  return { due, channel, addressee, link, at };
}

async function deliveryOf(
  { due, channel, addressee, link, at }: Claimed,
  { asked, workspaceName }: Round,
  { ownUrl, unsubscribeLink }: SendingEffects,
): Promise<Delivery> {
  const { survey, journey } = asked.get(due.survey)!;
  const { languages, perspective } = survey.survey;
  const said = { ...due.said, ...(due.customerKey !== null && { customer: due.customerKey }) };
  const expires = Math.floor(at.getTime() / 1000) + daysToAnswer * 86_400;
  // The page speaks as the message does, whatever the browser asks for.
  const language = languages.find((one) => one === due.language) ?? languages[0];
  const token = await signToken(
    { ...(perspective !== undefined && { perspective }), ...said, language, once: due.id, expires },
    link.signingSecret,
  );
  return {
    invitation: due.id,
    kind: due.sent === null ? "first" : "reminder",
    to: (channel === "email" ? due.email : due.phone)!,
    language,
    link: `${ownUrl()}/s/${link.secret}.${token}`,
    ...{ survey, journey, workspaceName },
    unsubscribe: unsubscribeLink === null ? null : await unsubscribeLink(addressee),
  };
}

/** For so many days the link of an invitation leads in. */
const daysToAnswer = 60;

async function note(sql: Sql, due: DueInvitation, delivered: HandedOut, { now }: SendingEffects): Promise<void> {
  const at = now();
  // Mail servers and receivers of text messages name whom they were asked to reach.
  const kept = (detail: string) => withoutAddress(detail, [due.email, due.phone]);
  switch (delivered.became) {
    case "sent": {
      const { unsure, trouble } = delivered;
      const next = nextReminder(due, at);
      return noteSentOut(sql, due.id, at, { next, unsure, trouble: trouble === undefined ? null : kept(trouble) });
    }
    // Nothing went out, and that address is shut now: it is decided anew, by another channel if there is one.
    case "refused":
      await putOff(sql, due.id, at, { trouble: kept(delivered.detail) });
      return;
    case "later": {
      const wait = waits[Math.min(due.tries, waits.length - 1)]!;
      if (due.tries + 1 >= mostTries) return sendNoMore(sql, due.id, "not-delivered");
      await putOff(sql, due.id, new Date(at.getTime() + wait * 60_000), {
        tried: true,
        trouble: kept(delivered.detail),
      });
    }
  }
}

/** Minutes until it is tried again; the last holds from then on. */
const waits = [1, 5, 15, 60, 240, 720];
const mostTries = 12;

/** When somebody is reminded who has not answered by then; null: not again. */
function nextReminder({ how, sent, reminded }: DueInvitation, at: Date): Date | null {
  const already = sent === null ? 0 : reminded + 1;
  if (how.remind === undefined || already >= how.remind.times) return null;
  return new Date(timeToAsk(at.getTime() / 1000 + how.remind.after * 86_400, how, how.zone) * 1000);
}
