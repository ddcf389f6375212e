import { z } from "zod";
import { mailAsked, mailSetup, mailTaken, trialSent } from "./mail.ts";
import type { Operation } from "./operation.ts";
import { key } from "./shapes.ts";

const ofSurvey = z.object({ survey: key });

/** Doors to e-mail: how it is sent, how it looks, and what came back. */
export const mailOperations = {
  readMailSetup: {
    method: "GET",
    path: "/api/v1/mail",
    summary: "Whether and how e-mail is sent",
    needs: "read",
    status: 200,
    answer: mailSetup,
    refusals: [401, 403],
  },
  takeReturnedMail: {
    method: "POST",
    path: "/api/v1/mail/bounces",
    summary: "Takes a mail that came back, a delivery status (RFC 3464) or a complaint (RFC 5965), as it is",
    needs: "tell",
    bytes: "message/rfc822",
    status: 200,
    answer: mailTaken,
    refusals: [401, 403, 413, 415],
  },
  readSurveyMail: {
    method: "GET",
    path: "/api/v1/surveys/{survey}/mail",
    summary: "The mail by which somebody is asked a survey's newest version, as its readers see it",
    needs: "read",
    params: ofSurvey,
    query: mailAsked,
    also: ["text/html"],
    status: 200,
    refusals: [400, 401, 403, 404],
  },
  sendTrialMail: {
    method: "POST",
    path: "/api/v1/surveys/{survey}/trial-mail",
    summary: "Sends that mail to the address of whoever asks, to be looked at",
    needs: "change",
    params: ofSurvey,
    body: mailAsked,
    status: 200,
    answer: trialSent,
    refusals: [400, 401, 403, 404, 409, 413, 415, 422, 429],
  },
} as const satisfies Record<string, Operation>;
