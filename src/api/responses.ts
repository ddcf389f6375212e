import { z } from "zod";
import { perspectives } from "../core/experience/experience.ts";
import { flags } from "../core/experience/flag.ts";
import { expecting } from "../core/shape.ts";
import { languages } from "../core/text.ts";
import type { Operation } from "./operation.ts";
import { key, named, text } from "./shapes.ts";

const time = z.string().describe("In UTC");
const version = z.number().int().min(1);
const ofSurvey = z.object({ survey: key });

/** Responses on a page of the list. */
const mostResponses = 100;

const which = {
  link: z.uuid().exactOptional().describe("Only those that came by this link"),
  channel: z.string().max(64).exactOptional().describe("Only those that came by this channel"),
  ended: z.enum(["true", "false"]).exactOptional().describe("true: only those that reached the end; false: the others"),
};
const asFile = {
  format: z.enum(["csv", "xlsx"]).default("csv"),
  language: z.enum(languages).default("en").describe("Language of the names"),
};
const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const keptResponse = named(
  "KeptResponse",
  "What a respondent said, as it was sent last; who may be contacted is never in it",
  z.object({
    id: z.uuid(),
    version: version.describe("Of the survey whose words were answered: one of `versions`"),
    link: z.uuid(),
    label: z.string().nullable().describe("What the link is called"),
    channel: z.string(),
    location: z.string().nullable(),
    perspective: z.enum(perspectives),
    language: z.string(),
    customer: z.number().nullable().describe("The customer's number here; null: not known"),
    opened: time.describe("When the survey was opened, by the device's clock put right"),
    received: time.describe("When it first came in"),
    ended: time
      .nullable()
      .describe(
        "When its end came in, of a kiosk without a network maybe weeks after `opened`; null: it was not finished",
      ),
    flag: z.enum(flags).nullable().describe("Why no figure counts it; null: they do"),
    given: z
      .record(z.string(), z.unknown())
      .describe('By question: a value, null (asked, not answered) or "notApplicable"; contact details: true'),
    context: z.record(z.string(), z.union([z.string(), z.number()])),
    experiences: z
      .array(z.object({ id: z.uuid(), touchpoint: z.string().nullable() }))
      .readonly()
      .describe("What it tells now; touchpoint null: the journey as a whole"),
  }),
);
export type KeptResponse = z.infer<typeof keptResponse>;

export const surveyResponses = named(
  "SurveyResponses",
  "Responses to a survey that were begun, the newest first",
  z.object({
    responses: z.array(keptResponse).readonly(),
    versions: z
      .array(z.object({ version, survey: z.record(z.string(), z.unknown()).describe("See SurveyFile") }))
      .readonly()
      .describe("The versions that these responses answered"),
    next: z.string().nullable().describe("Pass it as `before` to go on; null: no more"),
    notShown: z.number().int().describe("Given by colleagues, and therefore not read one by one"),
  }),
);
export type SurveyResponses = z.infer<typeof surveyResponses>;

export const surveyContacts = named(
  "SurveyContacts",
  "Who gave leave to be contacted in responses to a survey, the newest first, ten thousand at most",
  z
    .array(
      z.object({
        response: z.uuid(),
        name: z.string().nullable(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
        received: time,
        asked: text.describe("The question that was answered by giving them, in the words of its version"),
        version,
        language: z.string(),
        channel: z.string(),
        label: z.string().nullable(),
      }),
    )
    .readonly(),
);
export type SurveyContacts = z.infer<typeof surveyContacts>;

/** Doors to what respondents sent. Raw answers are for those who answer for them; who may be contacted, for those who may change the survey. */
export const responseOperations = {
  readResponses: {
    method: "GET",
    path: "/api/v1/surveys/{survey}/responses",
    summary:
      "Responses to a survey one by one, the newest first; whoever may only read finds them in the stream of experiences",
    needs: "tell",
    params: ofSurvey,
    query: z.strictObject({
      ...which,
      before: z
        .string()
        .regex(/^\d{1,18}-[0-9a-f-]{36}$/i, expecting("where-a-page-ended"))
        .exactOptional()
        .describe("Where an earlier page ended"),
      limit: z.coerce.number().int().min(1).max(mostResponses).default(30),
    }),
    status: 200,
    answer: surveyResponses,
    refusals: [400, 401, 403, 404],
  },
  exportResponses: {
    method: "GET",
    path: "/api/v1/surveys/{survey}/responses-table",
    summary:
      "The same as a table, a column for each question in the words that were answered: CSV, or a workbook with its codebook",
    needs: "tell",
    params: ofSurvey,
    query: z.strictObject({ ...which, ...asFile }),
    also: ["text/csv", workbook],
    status: 200,
    refusals: [400, 401, 403, 404],
  },
  readContacts: {
    method: "GET",
    path: "/api/v1/surveys/{survey}/contacts",
    summary: "Who gave leave to be contacted, and what was asked when it was given",
    needs: "change",
    params: ofSurvey,
    status: 200,
    answer: surveyContacts,
    refusals: [400, 401, 403, 404],
  },
  exportContacts: {
    method: "GET",
    path: "/api/v1/surveys/{survey}/contacts-table",
    summary: "The same as a table: CSV, or a workbook",
    needs: "change",
    params: ofSurvey,
    query: z.strictObject(asFile),
    also: ["text/csv", workbook],
    status: 200,
    refusals: [400, 401, 403, 404],
  },
} as const satisfies Record<string, Operation>;
