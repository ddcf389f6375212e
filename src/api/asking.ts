import { z } from "zod";
import { asking, trigger } from "../core/asking/asking.ts";
import { askingChannels } from "../core/asking/delivery.ts";
import { event as eventShape } from "../core/asking/event.ts";
import { invitationStates, reasonsNotToAsk } from "../core/asking/invitation.ts";
import { invitationList, personOfList } from "../core/asking/list.ts";
import { mostAtOnce } from "./experience.ts";
import { named, problemDetails } from "./shapes.ts";

const time = z.iso.datetime();
const count = z.number().int();
const reasons = z
  .partialRecord(z.enum(reasonsNotToAsk), count)
  .readonly()
  .describe("How many for each reason; those that never held are absent");

const event = named(
  "Event",
  "What happened to a customer at the organisation: it leads to being asked by the triggers of surveys",
  eventShape,
);
/** One, or a list of up to 500. */
export const events = z.union([event, z.array(event).max(mostAtOnce)]);

export const newTriggers = named("NewTriggers", "Which events lead to being asked a survey; replaces what was", asking);
const triggerKept = named(
  "Trigger",
  "When an event of this type occurs, the survey is asked by these channels after this delay",
  z.object({
    ...trigger.shape,
    channels: z.array(z.enum(askingChannels)).readonly(),
    hours: z.object({ from: count, until: count }),
    days: z.array(count).readonly(),
    within: z.string(),
    share: z.number(),
  }),
);
export const triggers = named(
  "Triggers",
  "Which events lead to being asked a survey, with the `version` to say in `basedOn`",
  z.object({ version: z.string(), exempt: z.boolean(), triggers: z.array(triggerKept).readonly() }),
);
export type Triggers = z.infer<typeof triggers>;

const person = named("PersonToAsk", "A person of a list, with email or phone", personOfList);
export const newInvitations = named(
  "NewSurveyInvitations",
  "People who are to be asked a survey, up to 500",
  invitationList.extend({ people: z.array(person).min(1).max(mostAtOnce) }),
);
export const inviteQuery = z.strictObject({
  check: z.enum(["true", "false"]).default("false").describe("true: only says what would become of it; asks nobody"),
});
export const invited = named(
  "SurveyInvited",
  "What became of a list: how many will be asked, how many not and why, and who could not be read",
  z.object({
    due: count.describe("They will be asked, once it is day where they are"),
    notAsked: reasons,
    duplicates: count.describe("They were on this list when it was sent before"),
    rejected: z.array(z.object({ index: count.describe("From 0"), problem: problemDetails })),
  }),
);
export type SurveyInvited = z.infer<typeof invited>;

export const surveyInvitations = named(
  "SurveyInvitations",
  "How many wait to be asked a survey, were asked, and were not and why; and the latest of them, without who they are",
  z.object({
    setUp: z.array(z.enum(askingChannels)).readonly().describe("The channels by which this Polku can ask"),
    counts: z.object({
      due: count,
      sent: count,
      reminded: count.describe("Of those sent"),
      unsure: count.describe("Of those sent: Polku was stopped while sending, so that it may not have gone out"),
      notAsked: reasons,
    }),
    latest: z
      .array(
        z.object({
          id: z.uuid(),
          trigger: z.string().nullable().describe("null: from a list"),
          channel: z.string().nullable(),
          state: z.enum(invitationStates),
          reason: z.enum(reasonsNotToAsk).nullable(),
          made: time,
          due: time.nullable().describe("When it, or its reminder, is to be sent"),
          sent: time.nullable(),
          reminded: count,
          trouble: z.string().nullable().describe("Why the last try to send it failed"),
        }),
      )
      .readonly(),
  }),
);
export type SurveyInvitations = z.infer<typeof surveyInvitations>;
