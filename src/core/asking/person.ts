import { z } from "zod";
import { key } from "../journey/keys.ts";
import { languageExpecting } from "../language-schema.ts";
import { mistake, said } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { expecting } from "../shape.ts";
import { storable } from "../storable.ts";
import { email, phone } from "./address.ts";

/** Words that a database can hold, at most so long. */
export const words = (most: number) =>
  z
    .string(expecting(said("characters-at-most", { most })))
    .min(1, expecting(said("characters-at-most", { most })))
    .max(most, expecting(said("characters-at-most", { most })))
    .refine(storable, expecting(said("characters-at-most", { most })));

const language = languageExpecting(said("a-language", { example: '"fi"' }));
const byKey = z
  .record(key, z.union([words(200), z.number()], expecting("attributes-said")), expecting("attributes-said"))
  .refine((all) => Object.keys(all).length <= 20, expecting("attributes-said"))
  .default({});

/** Who may be asked, and what is said of them to whatever survey they are asked. */
export const aboutPerson = {
  customer: words(200).exactOptional().describe("The organisation's own key, kept only as a hash once they were asked"),
  email: email.exactOptional(),
  phone: phone.exactOptional().describe("With its country: +358 40 123 4567"),
  language: language.exactOptional(),
  location: key.exactOptional().describe("Where it happened; its time zone says when it is night"),
  pass: words(200).exactOptional().describe("An order, a visit, a case: what belongs together"),
  attributes: byKey,
  context: byKey,
};

/** A person as an event or a list tells of them. */
export interface Person {
  readonly customer?: string;
  readonly email?: string;
  /** E.164: +358401234567. */
  readonly phone?: string;
  readonly language?: string;
  readonly location?: string;
  readonly pass?: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly context: Readonly<Record<string, string | number>>;
}

/** Most that is said of one person, in bytes of JSON: their link carries it, signed. */
const mostSaid = 4000;

/** Whether more is said of somebody than their link can carry; where they are reached, and in which language, does not stand in it. */
export function tooMuchSaid({ customer, location, pass, attributes, context }: Person): Problem[] {
  const told = JSON.stringify({ customer, location, pass, attributes, context });
  const got = encodeURIComponent(told).replace(/%../g, "%").length;
  return got <= mostSaid ? [] : [mistake("too-much-said", { most: mostSaid, got }, { path: ["context"] })];
}
