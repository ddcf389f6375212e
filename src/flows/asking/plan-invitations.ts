import type { AskingChannel } from "../../core/asking/delivery.ts";
import type { How } from "../../core/asking/how.ts";
import type { Person } from "../../core/asking/person.ts";
import { latestToAsk } from "../../core/asking/time-to-ask.ts";
import { timesAsked, whetherToAsk } from "../../core/asking/whether-to-ask.ts";
import { type AskedBefore, askedBefore, askInTurn, type KnownPerson } from "../../store/records/asking/asked-before.ts";
import type { NumberedCustomer } from "../../store/records/asking/events.ts";
import { hashAddress } from "../../store/records/asking/opt-outs.ts";
import type { NewSurveyInvitation } from "../../store/records/asking/survey-invitations.ts";
import type { Customers } from "../../store/records/intake/customers.ts";
import type { Sql } from "../../store/records/records.ts";
import { timesHere } from "../../store/records/settings.ts";
import type { Effects } from "../effects.ts";

/** One person who is to be asked one survey, before it is decided whether they are. Times in seconds since 1970. */
export interface Wanted {
  readonly id: string;
  readonly survey: string;
  readonly trigger: string | null;
  readonly event: string | null;
  readonly person: Person;
  readonly how: How;
  readonly exempt: boolean;
  readonly isSampled: boolean;
  /** Who answered since then need not be asked. */
  readonly since: number;
  readonly wished: number;
  readonly latest: number;
}

/** What is known when it is decided. */
interface Known {
  readonly numbers: ReadonlyMap<string, NumberedCustomer>;
  readonly customers: Customers;
  /** The surveys that take answers; to be read before the transaction, for within it others wait. */
  readonly asked: ReadonlySet<string>;
}

export type PlanningEffects = Pick<Effects, "records" | "workspace" | "surveys" | "deliver" | "now">;

/**
 * Decides of each whether they are asked, when and by what. One decision counts for the next: who is wanted two hundred times is asked
 * once. Holds the workspace's decisions until the transaction ends.
 */
export async function planInvitations(
  sql: Sql,
  all: readonly Wanted[],
  { numbers, customers, asked }: Known,
  effects: Pick<PlanningEffects, "workspace" | "deliver" | "now">,
): Promise<NewSurveyInvitation[]> {
  if (all.length === 0) return [];
  await askInTurn(sql, effects.workspace);
  const now = effects.now();
  const people = all.map(({ person }) => knownPerson(person, numbers, customers));
  const [before, here] = [await askedBefore(sql, people), await timesHere(sql)];
  const planned = new Map<string, { readonly at: number; readonly survey: string }[]>();
  const onList = new Set<string>();

  return all.map((wanted, at): NewSurveyInvitation => {
    const { person, how, exempt, since } = wanted;
    const known = people[at]!;
    const names = namesOf(known);
    const zone = (person.location !== undefined && here.zones.get(person.location)) || here.zone;
    const latest = latestToAsk(wanted.wished, wanted.latest, how, zone);
    const otherwise = [...before[at]!.asked, ...names.flatMap((name) => planned.get(name) ?? [])];
    const decided = whetherToAsk({
      ...{ now: now.getTime() / 1000, wished: wanted.wished, latest, how, zone, exempt },
      isAsked: asked.has(wanted.survey),
      isSampled: wanted.isSampled,
      addresses: reachedAt(known, before[at]!),
      setUp: Object.keys(effects.deliver) as AskingChannel[],
      hasAnswered: hasAnswered(before[at]!, wanted.survey, since, here.quietDays, now),
      otherwiseAsked: otherwise.map(({ at }) => at),
      askedThis: timesAsked(otherwise, wanted.survey),
      quietDays: here.quietDays,
      isOnListAlready: names.some((name) => onList.has(name)),
    });
    // What happened twice may be asked about twice, at different times; a list asks of nothing that happened.
    if (decided.ask && wanted.event === null) for (const name of names) onList.add(name);
    if (decided.ask)
      for (const name of names)
        planned.set(name, [...(planned.get(name) ?? []), { at: decided.due, survey: wanted.survey }]);
    const channel = decided.ask ? decided.channel : null;
    const { pass, location, attributes, context, email, phone, customer, language } = person;
    return {
      ...{ id: wanted.id, survey: wanted.survey, trigger: wanted.trigger, event: wanted.event },
      ...{ channel, customer: known.customer, language: language ?? null },
      addressee: (channel === null ? Object.values(known.addresses)[0] : known.addresses[channel]) ?? null,
      how: { ...how, exempt, zone, latest },
      said: {
        ...(pass !== undefined && { pass }),
        ...(location !== undefined && { location }),
        ...{ attributes, context },
      },
      state: decided.ask ? "due" : "not-asked",
      reason: decided.ask ? null : decided.reason,
      due: decided.ask ? new Date(decided.due * 1000) : null,
      address: { email: email ?? null, phone: phone ?? null, customer: customer ?? null },
    };
  });
}

function knownPerson(
  { customer, email, phone }: Person,
  numbers: ReadonlyMap<string, NumberedCustomer>,
  customers: Customers,
): KnownPerson {
  const number = customer === undefined ? undefined : numbers.get(customers.hash(customer).toString("hex"))?.number;
  return { customer: number ?? null, addresses: addressesOf({ email, phone }, customers) };
}

/** Where a person is reached by each channel, as keyed hashes. */
export const addressesOf = (
  { email, phone }: { readonly email: string | null | undefined; readonly phone: string | null | undefined },
  customers: Customers,
): KnownPerson["addresses"] => ({
  ...(email != null && { email: hashAddress(customers, email) }),
  ...(phone != null && { sms: hashAddress(customers, phone) }),
});

/** Where a person is reached, and whether nothing more may be sent there. */
export function reachedAt({ addresses }: KnownPerson, { optedOut }: AskedBefore) {
  const open: Partial<Record<AskingChannel, "open" | "unsubscribed" | "bounced">> = {};
  for (const channel of Object.keys(addresses) as AskingChannel[]) open[channel] = optedOut(channel) ?? "open";
  return open;
}

/** Whether a customer answered a survey since an event, or so lately that there is nothing new to tell. */
export function hasAnswered(
  { answered }: AskedBefore,
  survey: string,
  since: number,
  quietDays: number,
  now: Date,
): boolean {
  const last = answered.get(survey);
  return last !== undefined && last >= Math.min(since, now.getTime() / 1000 - quietDays * 86_400);
}

const namesOf = ({ customer, addresses }: KnownPerson): string[] => [
  ...(customer === null ? [] : [String(customer)]),
  ...Object.values(addresses).map((hash) => hash.toString("hex")),
];
