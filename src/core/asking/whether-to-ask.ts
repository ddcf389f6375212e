import type { AskingChannel } from "./delivery.ts";
import type { ReasonNotToAsk } from "./invitation.ts";
import { type Hours, timeToAsk } from "./time-to-ask.ts";

/** What is known of one person and one survey when it is decided whether to ask. Times in seconds since 1970. */
export interface AskingFacts<Channel extends string = AskingChannel> {
  readonly now: number;
  /** When it would be asked if it were always day. */
  readonly wished: number;
  /** After that it would come too late. */
  readonly latest: number;
  readonly how: Hours & { readonly channels: readonly Channel[] };
  /** Where the person is. */
  readonly zone: string;
  /** Whether the survey takes answers. */
  readonly isAsked: boolean;
  /** Whether it is asked also of those who were asked lately. */
  readonly exempt: boolean;
  readonly isSampled: boolean;
  /** Where the person is reached, and whether nothing more may be sent there. */
  readonly addresses: Readonly<Partial<Record<Channel, "open" | "unsubscribed" | "bounced">>>;
  /** Channels that are set up. */
  readonly setUp: readonly Channel[];
  readonly hasAnswered: boolean;
  /** When the person was, or will be, asked anything else. */
  readonly otherwiseAsked: readonly number[];
  readonly quietDays: number;
  /** When the person was, or will be, asked this very survey. */
  readonly askedThis?: readonly number[];
  /** Whether the same list asks them this survey already: nobody is asked twice by one, however they are written. */
  readonly isOnListAlready?: boolean;
}

/** When and by what somebody is asked; or why not. */
export type WhetherToAsk<Channel extends string = AskingChannel> =
  | { readonly ask: true; readonly due: number; readonly channel: Channel }
  | { readonly ask: false; readonly reason: ReasonNotToAsk };

/**
 * Decides whether somebody is asked: when the event comes in, and again when the invitation is to be sent; or where a page of another web
 * site would show the survey.
 */
export function whetherToAsk<Channel extends string>(facts: AskingFacts<Channel>): WhetherToAsk<Channel> {
  const { now, wished, latest, how, zone, addresses, setUp, otherwiseAsked, quietDays } = facts;
  if (!facts.isAsked) return not("survey-not-asked");
  if (!facts.isSampled) return not("not-sampled");
  const known = how.channels.filter((channel) => addresses[channel] !== undefined);
  if (known.length === 0) return not("no-address");
  const open = known.filter((channel) => addresses[channel] === "open");
  if (open.length === 0)
    return not(known.some((one) => addresses[one] === "unsubscribed") ? "unsubscribed" : "bounced");
  const channel = open.find((one) => setUp.includes(one));
  if (channel === undefined) return not("no-channel");
  if (facts.hasAnswered) return not("answered-already");
  const due = timeToAsk(Math.max(now, wished), how, zone);
  if (facts.isOnListAlready) return not("asked-lately");
  if (facts.askedThis?.some((asked) => Math.abs(due - asked) < anHour)) return not("asked-lately");
  if (!facts.exempt && otherwiseAsked.some((asked) => Math.abs(due - asked) < quietDays * 86_400))
    return not("asked-lately");
  return due > latest ? not("too-late") : { ask: true, due, channel };
}

/** When somebody was asked one survey, of all that they were asked. */
export const timesAsked = (asked: readonly { readonly at: number; readonly survey: string }[], key: string): number[] =>
  asked.flatMap(({ at, survey }) => (survey === key ? [at] : []));

/** What happens within it is one moment: who is meant by several events of it, or by parts of a list, is asked a survey once. */
const anHour = 3600;

const not = (reason: ReasonNotToAsk) => ({ ask: false, reason }) as const;
