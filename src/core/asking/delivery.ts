import type { Journey } from "../journey/journey.ts";
import type { SurveyVersion } from "../survey/survey.ts";
import type { Text } from "../text.ts";

/** By what people can be asked who are not here: each reaches an address of its own kind. */
export const askingChannels = ["email", "sms"] as const;
export type AskingChannel = (typeof askingChannels)[number];

/** One message to one person: an invitation to a survey, or the reminder of it. */
export interface Delivery {
  /** The invitation's id; with `kind` the same in every try, so that a message can be known again. */
  readonly invitation: string;
  readonly kind: "first" | "reminder";
  /** An e-mail address, or a telephone number with its country: +358401234567. */
  readonly to: string;
  /** One of the survey's. */
  readonly language: string;
  /** Where the survey is answered: for this person alone, once. */
  readonly link: string;
  readonly survey: SurveyVersion;
  readonly journey: Journey;
  /** Who asks. */
  readonly workspaceName: Text;
  /** Where this person says that nothing more is wanted; null: nowhere. */
  readonly unsubscribe: string | null;
}

/**
 * What became of it: on its way · refused, and this address is not to be tried again · it can be tried again later, nothing went out.
 * Who cannot tell whether it went out says "sent": nobody is to be asked twice.
 */
export type Delivered =
  | { readonly became: "sent" }
  | { readonly became: "refused"; readonly reason: "bounced" | "unsubscribed"; readonly detail: string }
  | { readonly became: "later"; readonly detail: string };

export type Deliver = (delivery: Delivery) => Promise<Delivered>;
