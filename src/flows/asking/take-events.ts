import { randomUUID } from "node:crypto";
import { isMeant, timesOf } from "../../core/asking/asking.ts";
import { type Event, readEvent } from "../../core/asking/event.ts";
import { isSampled } from "../../core/asking/is-sampled.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result } from "../../core/result.ts";
import { keepEvents, numbersOfCustomers } from "../../store/records/asking/events.ts";
import { keepSurveyInvitations } from "../../store/records/asking/survey-invitations.ts";
import { customersOf, meetCustomers } from "../../store/records/intake/customers.ts";
import type { SurveyStanding } from "../../store/records/surveys/surveys.ts";
import type { Effects } from "../effects.ts";
import { erased, latestPlausible, type Receipt, receiptOf } from "../keep-what-comes.ts";
import { type PlanningEffects, planInvitations, type Wanted } from "./plan-invitations.ts";
import { surveysAsked } from "./surveys-asked.ts";

export type AskingEffects = PlanningEffects & Pick<Effects, "nudgeSending">;

/** Takes events, each once; whom their triggers mean is asked in time, or it is kept why not. One that is wrong does not hold up the others. */
export async function takeEvents(
  bodies: readonly unknown[],
  effects: AskingEffects,
): Promise<Result<Receipt, readonly [Problem]>> {
  const { records, workspace, surveys, nudgeSending } = effects;
  const latest = latestPlausible(effects) * 1000;
  const read = bodies.map((body) => readEvent(body, latest));
  const good = read.flatMap((one) => (one.ok ? [one.value] : []));
  if (good.length === 0) return ok(receiptOf(read, [], () => "accepted"));

  const customers = await customersOf(records, workspace);
  const names = [...new Set(good.flatMap(({ customer }) => (customer === undefined ? [] : [customer])))];
  await meetCustomers(records, workspace, customers, names);
  const types = new Set(good.map(({ type }) => type));
  const standings = await surveys.standings();
  const meant = standings.filter(({ asking: { triggers } }) => triggers.some(({ event }) => types.has(event)));
  const asked = await surveysAsked(
    meant.map(({ key }) => key),
    effects,
  );
  const became = await records.inWorkspace(workspace, async (sql) => {
    const numbers = await numbersOfCustomers(sql, names.map(customers.hash));
    const numberOf = ({ customer }: Event) =>
      customer === undefined ? undefined : numbers.get(customers.hash(customer).toString("hex"));
    const isErased = (event: Event) => (numberOf(event)?.erased?.getTime() ?? 0) >= Date.parse(event.at);
    const there = good.filter((event) => !isErased(event));
    const fresh = await keepEvents(
      sql,
      workspace,
      there.map((event) => ({
        id: event.id,
        type: event.type,
        at: event.at,
        customer: numberOf(event)?.number ?? null,
      })),
    );
    const became = good.map((event) => {
      if (isErased(event)) return erased;
      return fresh.delete(event.id) ? "accepted" : "duplicate";
    });
    const wanted = good.flatMap((event, at) => (became[at] === "accepted" ? wantedBy(event, meant) : []));
    const planned = await planInvitations(sql, wanted, { numbers, customers, asked }, effects);
    await keepSurveyInvitations(sql, workspace, planned);
    return became;
  });
  nudgeSending();
  return ok(receiptOf(read, became, (one) => one));
}

/** Whom the triggers of all surveys mean by an event. */
const wantedBy = (event: Event, standings: readonly SurveyStanding[]): Wanted[] =>
  standings.flatMap(({ key, asking: { exempt, triggers } }) =>
    triggers
      .filter((trigger) => isMeant(trigger, event))
      .map((trigger) => {
        const { key: name, event: _, when: _rule, delay: _delay, within: _within, share, ...how } = trigger;
        const { id, type: _type, at, ...person } = event;
        const since = Date.parse(at) / 1000;
        const who = person.customer ?? person.email ?? person.phone ?? id;
        return {
          ...{ id: randomUUID(), survey: key, trigger: name, event: id, person, how, exempt, since },
          isSampled: isSampled(share, who, key, id),
          ...timesOf(trigger, since),
        };
      }),
  );
