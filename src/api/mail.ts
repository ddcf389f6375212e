import { z } from "zod";
import { named } from "./shapes.ts";

export const mailSetup = named(
  "MailSetup",
  "How e-mail is sent",
  z.object({
    isSetUp: z.boolean().describe("Whether it is at all: POLKU_SMTP"),
    from: z.string().nullable().describe("Whom it is from"),
    replies: z.string().nullable().describe("Where its readers can write"),
    bounces: z
      .enum(["read", "brought"])
      .nullable()
      .describe("Whether what comes back is read from a mailbox, or a program brings it; null: it is not heard of"),
  }),
);
export type MailSetup = z.infer<typeof mailSetup>;

export const mailAsked = z.strictObject({
  language: z.string().max(35).exactOptional().describe("One of the survey's; absent: its first"),
  kind: z.enum(["first", "reminder"]).exactOptional().describe("Absent: first"),
});

export const trialSent = named("TrialSent", "Where a mail went to be looked at", z.object({ to: z.string() }));
export type TrialSent = z.infer<typeof trialSent>;

export const mailTaken = named(
  "MailTaken",
  "What a mail that came back led to",
  z.object({
    became: z
      .enum(["bounced", "complained", "passing", "nothing"])
      .describe(
        "bounced, complained: nobody is asked at that address any more; passing: for a reason that passes; nothing: it tells of no mail of this workspace",
      ),
  }),
);
