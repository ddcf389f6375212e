import { z } from "zod";
import { said } from "../mistakes/mistake.ts";
import { type Expected, expecting, fields } from "../shape.ts";
import { storable } from "../storable.ts";
import { text } from "../text-schema.ts";
import { durationSeconds } from "./duration.ts";
import { contacts, ownerKinds, phases } from "./journey.ts";
import { key } from "./keys.ts";

/**
 * The journey file `polku: journey/1`, as a shape: what a YAML file and the API's body hold. Defaults are filled in.
 * What a shape cannot tell (unknown owners, phases in order …) is in check-journey.ts.
 */

const oneToFive = z
  .int(expecting(said("a-whole-number-within", { least: 1, most: 5 })))
  .min(1, expecting(said("a-whole-number-within", { least: 1, most: 5 })))
  .max(5, expecting(said("a-whole-number-within", { least: 1, most: 5 })));
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, expecting(said("one-of", { values: values.join(", ") })));
const finite = (what: Expected) => z.number(expecting(what));
const list = <Item extends z.ZodType>(item: Item, what: Expected) => z.array(item, expecting(what));
const keyed = <Value extends z.ZodType>(value: Value, what: Expected) =>
  z.record(key, value, expecting(what)).default({});

const yesOrNo = z.boolean(expecting("true-or-false"));

const owner = fields({ name: text(), kind: oneOf(ownerKinds).default("team") }, "an-owner");

const promise = fields(
  {
    text: text(2000),
    source: z
      .string(expecting(said("where-promised", { example: "advert" })))
      .regex(/\S/, expecting(said("where-promised", { example: "advert" })))
      .max(200, expecting(said("characters-at-most", { most: 200 })))
      .refine(storable, expecting("whole-characters")),
    touchpoints: list(key, "touchpoint-keys-list").min(1, expecting("one-touchpoint-at-least")),
    measure: z.string(expecting(said("a-measure", { example: "satisfaction.positive" }))),
    target: finite("a-target"),
  },
  "a-promise",
);

const ownAnswer = fields(
  {
    name: text(),
    scale: z
      .tuple([finite("a-number"), finite("a-number")], expecting(said("a-scale", { example: "[1, 5]" })))
      .refine(([min, max]) => min < max, expecting(said("a-rising-scale", { example: "[1, 5]" }))),
    better: oneOf(["higher", "lower"]).default("higher"),
  },
  "an-own-answer",
);

const attribute = fields(
  {
    name: text(),
    type: oneOf(["category", "number"]).default("category"),
    labels: z
      .record(
        z
          .string()
          .max(200, expecting(said("a-value-at-most", { most: 200 })))
          .refine(storable, expecting("whole-characters")),
        text(),
        expecting("names-by-value"),
      )
      .default({}),
  },
  "an-attribute",
);

const choices = fields(
  {
    words: z
      .record(
        z
          .string()
          .max(100, expecting(said("a-word-at-most", { most: 100 })))
          .refine(storable, expecting("whole-characters")),
        fields(
          {
            name: text().exactOptional(),
            valence: z.union([z.literal(1), z.literal(0), z.literal(-1)], expecting("a-valence")).exactOptional(),
          },
          "a-chosen-word",
        ),
        expecting(said("chosen-words", { example: "{ joy: { valence: 1 } }" })),
      )
      .default({}),
    none: list(z.string(expecting("a-word")).refine(storable, expecting("whole-characters")), "none-words").default([]),
    base: oneOf(["asked", "hadExperience"]).exactOptional(),
    maxChoices: z
      .int(expecting(said("a-whole-number-from", { least: 1 })))
      .min(1, expecting(said("a-whole-number-from", { least: 1 })))
      .max(50, expecting(said("at-most", { most: 50 })))
      .exactOptional(),
  },
  "how-chosen",
);

const channel = z
  .string(expecting(said("a-channel", { example: "place", other: "web" })))
  .regex(/\S/, expecting(said("a-channel", { example: "place", other: "web" })))
  .max(64, expecting(said("characters-at-most", { most: 64 })));

const touchpoint = fields(
  {
    key,
    name: text(),
    contact: oneOf(contacts).default("direct"),
    channels: list(channel, "channels-list").default([]),
    owners: list(key, "owner-keys-list").default([]),
    required: yesOrNo.default(true),
    criticality: oneToFive.default(3),
    cost: oneToFive.default(3),
    feelings: list(key, said("feelings-list", { example: "joy" })).default([]),
    target: z
      .union(
        [
          z.strictObject({ measure: z.string(), value: z.number() }),
          z
            .number()
            .min(-100, expecting(said("a-number-within", { least: "−100", most: 100 })))
            .max(100, expecting(said("a-number-within", { least: "−100", most: 100 }))),
        ],
        expecting(said("a-headline-target", { example: "{ measure: satisfaction.positive, value: 0.8 }" })),
      )
      .optional(),
    was: key.optional(),
    retired: yesOrNo.default(false),
  },
  "a-touchpoint",
);

const stage = fields(
  { key, phase: oneOf(phases), name: text(), touchpoints: list(touchpoint, "touchpoints-list").default([]) },
  "a-stage",
);

const gap = z
  .string(expecting(said("a-duration", { example: "P14D", other: "PT4H" })))
  .refine(
    (duration) => durationSeconds(duration) !== null,
    expecting(said("a-fixed-duration", { example: "P14D", other: "PT4H" })),
  );

export const journeySchema = fields(
  {
    polku: z.literal("journey/1", expecting(said("this-form", { form: '"journey/1"' }))),
    key,
    name: text(),
    passes: fields({ gap }, said("a-gap", { example: "{ gap: P1D }" })).optional(),
    owners: keyed(owner, "owners-by-key"),
    promises: keyed(promise, "promises-by-key"),
    answers: keyed(ownAnswer, "own-answers-by-key"),
    image: keyed(text(), "image-by-key"),
    attributes: keyed(attribute, "attributes-by-key"),
    choices: fields(
      { emotions: choices.exactOptional(), tags: choices.exactOptional() },
      "how-emotions-chosen",
    ).exactOptional(),
    stages: list(stage, "stages-list").min(1, expecting("one-stage-at-least")),
  },
  "a-journey",
);
