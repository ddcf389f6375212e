import { z } from "zod";
import { perspectives } from "../core/experience/experience.ts";
import { newLink } from "../core/survey/new-link.ts";
import { surveySchema } from "../core/survey/survey-schema.ts";
import { packPlaces } from "../core/survey/where-pack-fits.ts";
import { mostAtOnce } from "./experience.ts";
import { leftOut } from "./left-out.ts";
import { key, named, problem, text } from "./shapes.ts";

const version = z.number().int().min(1);
const time = z.iso.datetime();
const count = z.number().int();

/** A survey as it is sent: what stands in its YAML file. What is as by default may be left out, the format too. */
export const surveyFile = named(
  "SurveyFile",
  "A survey as it is sent: what stands in its YAML file; what is as by default may be left out",
  surveySchema.extend({ polku: surveySchema.shape.polku.optional() }),
);

/** The contents of a survey's file, as they are given out: what is as by default is left out. */
const contents = z.record(z.string(), z.unknown()).describe("What stands in its YAML file: see SurveyFile");

export const surveyVersion = named(
  "SurveyVersion",
  "One immutable version of a survey",
  z.object({
    version,
    made: time,
    author: z.string().nullable().describe("null: somebody at the computer that Polku runs on"),
    published: time.nullable().describe("When it was first asked; null: a draft"),
    survey: contents,
  }),
);

export type SurveyVersion = z.infer<typeof surveyVersion>;

const rates = {
  opened: count.describe("Whose device showed it"),
  began: count.describe("Who gave a first answer"),
  finished: count.describe("Who reached the end"),
};

export const surveys = named(
  "Surveys",
  "The surveys of the workspace: how each stands, and how far those came who opened it",
  z.array(
    z.object({
      key,
      name: text,
      journey: key,
      about: z.string().describe("A touchpoint's key, or whole"),
      aboutName: text.nullable().describe("What that touchpoint is called; null: the whole, or none of the journey's"),
      perspective: z.enum(perspectives).describe("Whose experience it asks, unless a link says otherwise"),
      languages: z.array(z.string()).readonly(),
      state: z.enum(["draft", "not-yet", "open", "full", "closed", "ended"]),
      newest: version,
      asked: version.nullable().describe("The version that is asked; null: none was published yet"),
      questions: count,
      ...rates,
    }),
  ),
);
export type Surveys = z.infer<typeof surveys>;

export const keepSurveyQuery = z.strictObject({
  basedOn: z.coerce.number().int().min(0).exactOptional().describe("The version that was edited, 0 for none yet"),
});
export const surveyVersionQuery = z.strictObject({
  version: z.coerce.number().int().min(1).exactOptional().describe("Absent: the newest"),
});
export const published = named(
  "Published",
  "The version that is asked from now on",
  z.object({ version, survey: contents }),
);
export type Published = z.infer<typeof published>;

const linkSays = {
  channel: z.string().describe("By which it is carried: link, qr, email, kiosk …"),
  location: z.string().nullable(),
  language: z.string().nullable().describe("In which it begins; null: the browser's"),
  perspective: z.enum(perspectives),
  context: z.record(z.string(), z.union([z.string(), z.number()])).describe("What comes along with every response"),
  label: z.string().nullable(),
  expires: time.nullable(),
  origins: z.array(z.string()).readonly().describe("Web sites that may show the survey on their pages"),
};
const linkKept = {
  id: z.uuid(),
  survey: key,
  ...linkSays,
  device: z.uuid().nullable().describe("The kiosk that it was made for"),
  signed: z.boolean().describe("Whether it leads in only with a token signed by you, which says who follows it"),
  made: time,
  madeBy: z.string().nullable(),
  ended: time.nullable(),
};

export const surveyLinks = named(
  "SurveyLinks",
  "The links to a survey, the newest first; ended ones too, for responses came by them",
  z.array(
    z.object({
      ...linkKept,
      link: z
        .string()
        .nullable()
        .describe("Its address, for who may change things; null: for others, and where it cannot be told again"),
    }),
  ),
);
export type SurveyLinks = z.infer<typeof surveyLinks>;

export const newSurveyLink = named("NewSurveyLink", "A link to a survey, and what it says of who follows it", newLink);

export const madeSurveyLink = named(
  "MadeSurveyLink",
  "A link that was just made: its signing secret is shown this once",
  z.object({
    ...linkKept,
    link: z.string().describe("Its address"),
    signingSecret: z.string().nullable().describe("By which you sign tokens (JWT, HS256); null: it is not signed"),
  }),
);
export type MadeSurveyLink = z.infer<typeof madeSurveyLink>;

const invited = z
  .array(
    z.object({
      channel: z.string(),
      asked: count.describe("People to whom an invitation went out"),
      ...rates,
    }),
  )
  .readonly()
  .describe("Of those whom Polku asked, by channel: each person counts once, on however many devices");

export const surveyRates = named(
  "SurveyRates",
  "How far those came who opened a survey: in all, by channel, by link, and of how many each question was asked",
  z.object({
    ...rates,
    about: z.string().describe("What the survey is about: a touchpoint's key, or whole"),
    channels: z.array(z.object({ channel: z.string(), ...rates })).readonly(),
    links: z
      .array(z.object({ link: z.uuid(), channel: z.string(), label: z.string().nullable(), ...rates }))
      .readonly(),
    invited,
    questions: z
      .array(
        z.object({
          version,
          question: z.string(),
          text: text.describe("As that version asks it"),
          reached: count.describe("To how many it was shown"),
          answered: count.describe('How many answered it, by "does not apply to me" too'),
        }),
      )
      .readonly()
      .describe(
        "By version, the newest first, in the survey's order; without statements, which nobody can answer, and without questions whose asking depends on answers where fewer than five were asked them, or where less another number here they would tell of fewer than five, or of fewer than ten colleagues who all went the same way",
      ),
    quotas: z
      .array(
        z.object({
          when: z.string().describe("Its rule, by which it is known"),
          name: text.nullable(),
          most: count,
          taken: count
            .nullable()
            .describe(
              "Responses that have a seat of it; those that came too late are among leftOut. Of a rule that speaks of answers in whole fives; null: fewer than five, or withheld",
            ),
          withheld: z
            .literal(true)
            .exactOptional()
            .describe("What colleagues answered is told by no quota; absent: nothing is withheld"),
          isFull: z.boolean(),
        }),
      )
      .readonly()
      .describe("How full the quotas are of the version that is asked, or that will be"),
    leftOut: leftOut.describe("Whose answers no figure counts, nor any other number here"),
  }),
);
export type SurveyRates = z.infer<typeof surveyRates>;

export const touchpointRates = named(
  "TouchpointRates",
  "How far those came who were asked about a touchpoint, by the surveys that are about it now: all that ever came, in no slice",
  z.object({
    ...rates,
    invited,
    surveys: z.array(z.object({ key, name: text, ...rates })).readonly(),
  }),
);
export type TouchpointRates = z.infer<typeof touchpointRates>;

export const packs = named(
  "Packs",
  "Questions that ship with Polku, a pack for each purpose",
  z.array(
    z.object({
      key,
      name: text,
      purpose: text,
      fits: z
        .array(z.enum(packPlaces))
        .readonly()
        .exactOptional()
        .describe("What it is asked about, the likeliest first; absent: anything"),
      languages: z.array(z.string()).readonly(),
      questions: z.array(z.object({ key, ask: z.string(), text })).readonly(),
    }),
  ),
);
export type Packs = z.infer<typeof packs>;

export const packQuery = z.strictObject({
  journey: key,
  about: z.string().describe("One of its touchpoints, or whole"),
  key: key.exactOptional().describe("What the survey is to be called; absent: by touchpoint and pack"),
});
/** The survey in a file of ours. */
export const surveyContents = named("SurveyContents", "What stands in a survey's file, where it is in order", contents);
export const packSurvey = named("PackSurvey", "A survey made of a pack: the contents of its file", contents);

export const surveyImportQuery = z.strictObject({
  from: z.enum(["surveyjs"]).describe("The tool that made the file"),
  journey: key,
  about: z.string().describe("One of its touchpoints, or whole"),
  key: key.exactOptional().describe("What the survey is to be called; absent: by its title"),
});
export const toImport = named(
  "SurveyToImport",
  "A survey as another tool writes it: a SurveyJS definition",
  z.looseObject({}),
);
export const importedSurvey = named(
  "ImportedSurvey",
  "A survey made of another tool's file, and everything of that file that is left out or is asked otherwise here",
  z.object({ survey: contents, notes: z.array(problem).readonly() }),
);
export type ImportedSurvey = z.infer<typeof importedSurvey>;

/** What a respondent's device sends. */
export const response = named(
  "Response",
  "What a respondent said so far; each sending holds all of it, at a higher revision",
  z.object({
    id: z.uuid().describe("Made by the device, UUIDv7; the same in every sending"),
    revision: z.number().int().min(1).describe("Raised with every sending; a lower or equal one is a duplicate"),
    version: version.describe("Of the survey whose words were answered"),
    language: z.string(),
    at: z.string().describe("When the survey was opened, by the device's clock"),
    sent: z.string().describe("When this is sent, by the same clock"),
    answers: z
      .record(z.string(), z.unknown())
      .describe('By question: a value, null (asked, not answered) or "notApplicable". Empty: opened and not begun'),
    ended: z.boolean().describe("Whether the end was reached"),
  }),
);
export const responses = z.union([response, z.array(response).max(mostAtOnce)]);
