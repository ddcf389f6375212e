import { z } from "zod";
import { expecting, fields } from "../shape.ts";
import { text } from "../text-schema.ts";
import { durationSeconds } from "./duration.ts";
import { contacts, ownerKinds, phases } from "./journey.ts";
import { key } from "./keys.ts";

/**
 * The journey file `polku: journey/1`, as a shape: what a YAML file and the API's body hold. Defaults are filled in.
 * What a shape cannot tell (unknown owners, phases in order …) is in check-journey.ts.
 */

const oneToFive = z
  .int(expecting("a whole number 1–5"))
  .min(1, expecting("a whole number 1–5"))
  .max(5, expecting("a whole number 1–5"));
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, expecting(`one of ${values.join(", ")}`));
const finite = (what: string) => z.number(expecting(what));
const list = <Item extends z.ZodType>(item: Item, what: string) => z.array(item, expecting(`a list of ${what}`));
const keyed = <Value extends z.ZodType>(value: Value, what: string) =>
  z.record(key, value, expecting(`${what} by key`)).default({});

const yesOrNo = z.boolean(expecting("true or false"));

const owner = fields({ name: text(), kind: oneOf(ownerKinds).default("team") }, "an owner with name and kind");

const promise = fields(
  {
    text: text(2000),
    source: z
      .string(expecting("where it was promised, such as advert"))
      .regex(/\S/, expecting("where it was promised, such as advert"))
      .max(200, expecting("at most 200 characters")),
    touchpoints: list(key, "touchpoint keys").min(1, expecting("at least one touchpoint")),
    measure: z.string(expecting("a measure such as satisfaction.positive")),
    target: finite("a number in the measure's own unit"),
  },
  "a promise with text, source, touchpoints, measure and target",
);

const ownAnswer = fields(
  {
    name: text(),
    scale: z
      .tuple([finite("a number"), finite("a number")], expecting("a scale such as [1, 5]"))
      .refine(([min, max]) => min < max, expecting("a scale that rises, such as [1, 5]")),
    better: oneOf(["higher", "lower"]).default("higher"),
  },
  "an answer with name and scale",
);

const attribute = fields(
  {
    name: text(),
    type: oneOf(["category", "number"]).default("category"),
    labels: z
      .record(z.string().max(200, expecting("a value of at most 200 characters")), text(), expecting("names by value"))
      .default({}),
  },
  "an attribute with name",
);

const choices = fields(
  {
    words: z
      .record(
        z.string().max(100, expecting("a word of at most 100 characters")),
        fields(
          {
            name: text().exactOptional(),
            valence: z
              .union([z.literal(1), z.literal(0), z.literal(-1)], expecting("1 pleasant, 0 neither or -1 unpleasant"))
              .exactOptional(),
          },
          "a word with name or valence",
        ),
        expecting("words such as { joy: { valence: 1 } }"),
      )
      .default({}),
    none: list(z.string(expecting("a word")), "words by which nothing is named").default([]),
    base: oneOf(["asked", "hadExperience"]).exactOptional(),
    maxChoices: z
      .int(expecting("a whole number from 1"))
      .min(1, expecting("a whole number from 1"))
      .max(50, expecting("at most 50"))
      .exactOptional(),
  },
  "how words are chosen: words, none, base, maxChoices",
);

const channel = z
  .string(expecting("a channel such as place or web"))
  .regex(/\S/, expecting("a channel such as place or web"))
  .max(64, expecting("at most 64 characters"));

const touchpoint = fields(
  {
    key,
    name: text(),
    contact: oneOf(contacts).default("direct"),
    channels: list(channel, "channels").default([]),
    owners: list(key, "owner keys").default([]),
    required: yesOrNo.default(true),
    criticality: oneToFive.default(3),
    cost: oneToFive.default(3),
    feelings: list(key, "feelings such as joy").default([]),
    target: finite("a number in the unit of the headline measure")
      .min(-100, expecting("a number −100…100"))
      .max(100, expecting("a number −100…100"))
      .optional(),
    was: key.optional(),
    retired: yesOrNo.default(false),
  },
  "a touchpoint with key and name",
);

const stage = fields(
  { key, phase: oneOf(phases), name: text(), touchpoints: list(touchpoint, "touchpoints").default([]) },
  "a stage with key, phase, name and touchpoints",
);

const gap = z
  .string(expecting("a duration such as P14D or PT4H"))
  .refine(
    (duration) => durationSeconds(duration) !== null,
    expecting("a duration of fixed length such as P14D or PT4H (weeks, days, hours, minutes, seconds)"),
  );

export const journeySchema = fields(
  {
    polku: z.literal("journey/1", expecting('"journey/1"')),
    key,
    name: text(),
    passes: fields({ gap }, "a gap such as { gap: P1D }").optional(),
    owners: keyed(owner, "owners"),
    promises: keyed(promise, "promises"),
    answers: keyed(ownAnswer, "answers of one's own"),
    image: keyed(text(), "attributes of the brand"),
    attributes: keyed(attribute, "attributes"),
    choices: fields(
      { emotions: choices.exactOptional(), tags: choices.exactOptional() },
      "how emotions and tags are chosen",
    ).exactOptional(),
    stages: list(stage, "stages").min(1, expecting("at least one stage")),
  },
  "a journey",
);
