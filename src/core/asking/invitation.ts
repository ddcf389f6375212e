import type { AskingChannel } from "./delivery.ts";

/** Most people whom one request asks. */
export const mostPeople = 500;

/** How an invitation stands: it waits for its time · it went out · nobody is asked. */
export const invitationStates = ["due", "sent", "not-asked"] as const;
export type InvitationState = (typeof invitationStates)[number];

/** Why somebody is not asked. Each is kept and counted. */
export const reasonsNotToAsk = [
  /** The survey is not asked: a draft, ended, closed, or full. */
  "survey-not-asked",
  "erased",
  "not-sampled",
  "no-address",
  /** There is an address, and no channel set up that leads to it. */
  "no-channel",
  "unsubscribed",
  "bounced",
  "answered-already",
  "asked-lately",
  "too-late",
  /** It was tried again and again, and did not go out. */
  "not-delivered",
] as const;
export type ReasonNotToAsk = (typeof reasonsNotToAsk)[number];

/** How many were asked of a survey, wait for it, and were not asked and why. */
export interface InvitationCounts {
  readonly due: number;
  readonly sent: number;
  readonly reminded: number;
  /** Of those sent, of how many it is not known for sure: the server went away while sending. */
  readonly unsure: number;
  readonly notAsked: Readonly<Partial<Record<ReasonNotToAsk, number>>>;
}

/** An invitation as a list shows it: nobody can be told from it. */
export interface InvitationSeen {
  readonly id: string;
  /** By which trigger; null: from a list, or on a page of another web site (channel web). */
  readonly trigger: string | null;
  readonly channel: AskingChannel | "web" | null;
  readonly state: InvitationState;
  readonly reason: ReasonNotToAsk | null;
  readonly made: Date;
  /** When it, or its reminder, is to be sent. */
  readonly due: Date | null;
  readonly sent: Date | null;
  readonly reminded: number;
  /** Why the last try failed. */
  readonly trouble: string | null;
}
