import { z } from "zod";
import { events, invited, inviteQuery, newInvitations, newTriggers, surveyInvitations, triggers } from "./asking.ts";
import { receipt } from "./experience.ts";
import type { Operation } from "./operation.ts";
import { basedOn } from "./settings-operations.ts";
import { key } from "./shapes.ts";

const ofSurvey = z.object({ survey: key });

/** Doors to who is asked: what happened to customers, what that leads to, and lists of people. */
export const askingOperations = {
  takeEvents: {
    method: "POST",
    path: "/api/v1/events",
    summary: "Takes one event, or up to 500; answers after they are safely kept. Triggers decide who is asked what",
    needs: "tell",
    body: events,
    status: 202,
    answer: receipt,
    refusals: [400, 401, 403, 413, 415, 422, 429, 503],
  },
  readTriggers: {
    method: "GET",
    path: "/api/v1/surveys/{survey}/triggers",
    summary: "Which events lead to being asked a survey, when and by what",
    needs: "read",
    params: ofSurvey,
    status: 200,
    answer: triggers,
    refusals: [401, 403, 404],
  },
  keepTriggers: {
    method: "PUT",
    path: "/api/v1/surveys/{survey}/triggers",
    summary: "Says which events lead to being asked a survey; what is due already stays as it was",
    needs: "change",
    params: ofSurvey,
    query: basedOn,
    body: newTriggers,
    status: 200,
    answer: triggers,
    refusals: [400, 401, 403, 404, 409, 413, 415, 422],
  },
  inviteToSurvey: {
    method: "POST",
    path: "/api/v1/surveys/{survey}/invitations",
    summary: "Asks the people of a list a survey, as its rules allow; the same list sent again asks nobody twice",
    needs: "change",
    params: ofSurvey,
    query: inviteQuery,
    body: newInvitations,
    status: 202,
    answer: invited,
    refusals: [400, 401, 403, 404, 413, 415, 422, 429, 503],
  },
  readSurveyInvitations: {
    method: "GET",
    path: "/api/v1/surveys/{survey}/invitations",
    summary: "How many wait to be asked a survey, were asked, and were not and why; and the latest of them",
    needs: "read",
    params: ofSurvey,
    status: 200,
    answer: surveyInvitations,
    refusals: [401, 403, 404],
  },
} as const satisfies Record<string, Operation>;
