import { z } from "zod";
import { thingKinds } from "../core/journey/editing/apart.ts";
import type { Change } from "../core/journey/editing/change.ts";
import {
  type Attribute,
  type Choices,
  contacts,
  type Journey,
  type Promise as JourneyPromise,
  type JourneyVersion,
  type OwnAnswer,
  type Owner,
  ownerKinds,
  phases,
  type Stage,
  type Touchpoint,
} from "../core/journey/journey.ts";
import { journeySchema } from "../core/journey/journey-schema.ts";
import { day, key, named, text } from "./shapes.ts";

const version = z.number().int().min(1);
const small = z.number().int().min(1).max(5);

export const owner: z.ZodType<Owner> = named(
  "Owner",
  "A team, person or outside supplier that answers for touchpoints",
  z.object({ name: text, kind: z.enum(ownerKinds) }),
);

export const promise: z.ZodType<JourneyPromise> = named(
  "Promise",
  "What was promised, where it was said, and the measure and target that tell whether it is kept",
  z.object({
    text,
    source: z.string(),
    touchpoints: z.array(key),
    measure: z.string(),
    target: z.number(),
  }),
);

export const touchpoint: z.ZodType<Touchpoint> = named(
  "Touchpoint",
  "A moment where a customer meets us, directly or indirectly",
  z.object({
    key,
    name: text,
    contact: z.enum(contacts),
    channels: z.array(z.string()),
    owners: z.array(z.string()),
    required: z.boolean().describe("Counts for journey success"),
    criticality: small,
    cost: small.describe("What it costs to improve"),
    feelings: z.array(z.string()),
    target: z
      .union([z.object({ measure: z.string(), value: z.number() }), z.number()])
      .exactOptional()
      .describe(
        "What is to be reached here, in the unit of its measure; a number alone is meant for whatever measure it is judged by",
      ),
    was: z.string().exactOptional().describe("Its key in an earlier version"),
    retired: z.boolean(),
  }),
);

export const stage: z.ZodType<Stage> = named(
  "Stage",
  "A part of the journey with its touchpoints, in order",
  z.object({ key, phase: z.enum(phases), name: text, touchpoints: z.array(touchpoint) }),
);

const ownAnswer: z.ZodType<OwnAnswer> = named(
  "OwnAnswer",
  "An answer of one's own beside the standard ones",
  z.object({ name: text, scale: z.tuple([z.number(), z.number()]), better: z.enum(["higher", "lower"]) }),
);

const attribute: z.ZodType<Attribute> = named(
  "Attribute",
  "A thing to slice by, as it was at the experience",
  z.object({ name: text, type: z.enum(["category", "number"]), labels: z.record(z.string(), text) }),
);

const choices: z.ZodType<Choices> = named(
  "Choices",
  "How words to choose from (emotions, tags) are asked: names and valences, words that name nothing, the base of shares",
  z.object({
    words: z.record(
      z.string(),
      z.object({
        name: text.exactOptional(),
        valence: z.union([z.literal(1), z.literal(0), z.literal(-1)]).exactOptional(),
      }),
    ),
    none: z.array(z.string()),
    base: z.enum(["asked", "hadExperience"]).exactOptional(),
    maxChoices: z.number().int().exactOptional(),
  }),
);

/** A journey as JSON; the YAML journey file holds the same. */
export const journey: z.ZodType<Journey> = named(
  "Journey",
  "A customer journey as one value; the YAML journey file holds the same",
  z.object({
    key,
    name: text,
    passes: z.object({ gap: z.string() }).exactOptional(),
    owners: z.record(z.string(), owner),
    promises: z.record(z.string(), promise),
    answers: z.record(z.string(), ownAnswer),
    image: z.record(z.string(), text),
    attributes: z.record(z.string(), attribute),
    choices: z.record(z.string(), choices).exactOptional().describe('By answer: "emotions", "tags"'),
    stages: z.array(stage),
  }),
);

/** A journey as it is sent: what stands in its YAML file. What is as by default may be left out, the format too. */
export const journeyFile = named(
  "JourneyFile",
  "A journey as it is sent: what stands in its YAML file; what is as by default may be left out",
  journeySchema.extend({ polku: journeySchema.shape.polku.optional() }),
);

/** One immutable version of a journey, whole. */
export const journeyVersion: z.ZodType<JourneyVersion> = named(
  "JourneyVersion",
  "One immutable version of a journey",
  z.object({ version, validFrom: day, journey }),
);

const change: z.ZodType<Change> = named(
  "Change",
  "What became of one thing of a journey from one version to the next",
  z.object({
    thing: z.enum([...thingKinds, "journey"]),
    key: z.string().describe("Its key in the earlier version"),
    name: text,
    how: z.enum(["added", "removed", "brought-back", "changed"]),
    fields: z.array(z.string()).describe("What was changed, by field of the journey file; place: where it stands"),
  }),
);

/** The versions of a journey, newest first. */
export const journeyVersions = named(
  "JourneyVersions",
  "The versions of a journey, newest first: who saved each, when, and what it changed",
  z.array(
    z.object({
      version,
      validFrom: day,
      made: z.iso.datetime(),
      author: z.string().nullable().describe("null: somebody at the computer that Polku runs on"),
      changes: z.array(change),
    }),
  ),
);
export type JourneyVersions = z.infer<typeof journeyVersions>;

/** The journeys of the workspace. */
export const journeys = named(
  "Journeys",
  "The journeys of the workspace",
  z.array(
    z.object({
      key,
      name: text,
      version,
      validFrom: day,
      stages: z.number().int(),
      touchpoints: z.number().int().describe("Those not retired"),
    }),
  ),
);
export type Journeys = z.infer<typeof journeys>;

/** Which version to read. */
export const versionQuery = z.strictObject({
  version: z.coerce.number().int().min(1).exactOptional().describe("Absent: the newest"),
});

/** How a new version is kept. */
export const keepQuery = z.strictObject({
  validFrom: day.exactOptional().describe("From when it holds; absent: today"),
  basedOn: z.coerce
    .number()
    .int()
    .min(0)
    .exactOptional()
    .describe(
      "The version that was edited, 0 where there was none; 409 when a newer one is there. Absent: not looked at",
    ),
});

/** Journeys to begin with. */
export const templates = named("Templates", "Journeys that one may begin with", z.array(journey));
