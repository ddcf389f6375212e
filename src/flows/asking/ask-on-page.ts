import { isSampled } from "../../core/asking/is-sampled.ts";
import type { OnAPage } from "../../core/asking/on-a-page.ts";
import { timesAsked, whetherToAsk } from "../../core/asking/whether-to-ask.ts";
import { toldId } from "../../core/survey/told-id.ts";
import { askedBefore } from "../../store/records/asking/asked-before.ts";
import { numbersOfCustomers } from "../../store/records/asking/events.ts";
import { keepSurveyInvitations } from "../../store/records/asking/survey-invitations.ts";
import { customersOf } from "../../store/records/intake/customers.ts";
import { timesHere } from "../../store/records/settings.ts";
import { hashOfText } from "../hash-of-text.ts";
import type { OpenedLink } from "../surveys/open-link.ts";
import { hasAnswered } from "./plan-invitations.ts";

/**
 * Whether a page of another web site may show a survey by itself to whom its signed link names: not to who was asked lately by whatever
 * channel, nor to who was not drawn. Why somebody is not asked is kept, once for each time that they were asked before. That somebody is
 * asked need not be kept: once the survey is there it tells so itself, as of everybody who opens it.
 */
export async function askOnPage({ followed, version }: OpenedLink, { share, quiet }: OnAPage): Promise<boolean> {
  const { link, signed, effects } = followed;
  const { records, workspace, surveys, now } = effects;
  if (link.signingSecret === null) return true;
  const { key } = version.survey;
  const { customer } = signed;
  // Whom nobody names is drawn by what holds their encounter together, else each time anew.
  if (customer === undefined) return isSampled(share, signed.once ?? signed.pass ?? now().toISOString(), key, "");

  const customers = await customersOf(records, workspace);
  const hash = customers.hash(customer);
  const exempt = quiet === 0 || (await surveys.standing(key))?.asking.exempt === true;
  return records.inWorkspace(workspace, async (sql) => {
    const number = (await numbersOfCustomers(sql, [hash])).get(hash.toString("hex"))?.number ?? null;
    const [[before], here] = [await askedBefore(sql, [{ customer: number, addresses: {} }]), await timesHere(sql)];
    const seconds = now().getTime() / 1000;
    const otherwiseAsked = before!.asked.map(({ at }) => at);
    const decided = whetherToAsk({
      ...{ now: seconds, wished: seconds, latest: seconds, zone: here.zone, how: atOnce, exempt },
      isAsked: true,
      isSampled: isSampled(share, customer, key, ""),
      addresses: { web: "open" },
      setUp: ["web"],
      hasAnswered: quiet > 0 && hasAnswered(before!, key, seconds, here.quietDays, now()),
      otherwiseAsked,
      // A page that says so asks whenever it is opened.
      askedThis: quiet > 0 ? timesAsked(before!.asked, key) : [],
      quietDays: here.quietDays,
    });
    if (decided.ask) return true;
    const { reason } = decided;
    // Ten pages later it is the same reason still.
    const since = reason === "not-sampled" ? "" : Math.floor(Math.max(...otherwiseAsked));
    await keepSurveyInvitations(sql, workspace, [
      {
        id: toldId(hashOfText, workspace, `${key} ${hash.toString("hex")} ${reason} ${since}`),
        ...{ survey: key, trigger: null, event: null, channel: "web", customer: number, addressee: null },
        ...{ language: null, state: "not-asked", reason, due: null },
        how: { channels: [], hours: atOnce.hours, days: atOnce.days, exempt, zone: here.zone, latest: seconds },
        said: { attributes: {}, context: {} },
        address: { email: null, phone: null, customer: null },
      },
    ]);
    return false;
  });
}

/** Who looks at a page is awake. */
const atOnce = { channels: ["web"], hours: { from: 0, until: 24 }, days: [1, 2, 3, 4, 5, 6, 7] } as const;
