import { z } from "zod";
import { perspectives } from "../experience/experience.ts";
import { key } from "../journey/keys.ts";
import { languageExpecting } from "../language-schema.ts";
import { said } from "../mistakes/mistake.ts";
import { expecting, fields } from "../shape.ts";
import { storable } from "../storable.ts";
import { originPattern } from "./origin.ts";

const words = (most: number) =>
  z
    .string(expecting("a-name"))
    .min(1, expecting("a-name"))
    .max(most, expecting(said("a-name-at-most", { most })))
    .refine(storable, expecting("a-name"));
const language = languageExpecting(said("two-languages", { example: "fi", other: "fi-simple" }));

const origin = expecting(said("an-origin", { example: "https://shop.example.fi" }));
const mostOrigins = 20;

/** A link to a survey, as somebody asks for it: what it says of every response that comes by it. */
export const newLink = fields(
  {
    channel: words(64).default("link"),
    location: words(64).exactOptional(),
    language: language.exactOptional(),
    perspective: z.enum(perspectives, expecting(said("one-of", { values: perspectives.join(", ") }))).exactOptional(),
    context: z.record(key, z.union([words(200), z.number()])).default({}),
    label: words(120).exactOptional(),
    expires: z.iso.datetime({ offset: true, ...expecting("an-instant") }).exactOptional(),
    origins: z
      .array(z.string(origin).regex(originPattern, origin), expecting("origins-list"))
      .max(mostOrigins, expecting(said("origins-at-most", { most: mostOrigins })))
      .default([]),
    signed: z.boolean(expecting("true-or-false")).default(false),
  },
  "a-link",
);
export type NewLinkAsked = z.output<typeof newLink>;
