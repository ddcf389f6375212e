import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { inEnglish } from "./mistakes/mistake.ts";
import { expectedIn, read } from "./shape.ts";

const expected = (schema: z.ZodType, value: unknown) =>
  inEnglish(expectedIn(schema.safeParse(value).error!.issues[0]!));

describe("what a schema expects that does not say it itself", () => {
  it("is told in our words, whatever zod calls it", () => {
    const number = z.coerce.number().int().min(1).max(9);
    const several = z.union([z.string().max(3), z.array(z.string()).max(2)]);
    const told: [schema: z.ZodType, value: unknown, words: string][] = [
      [z.string().max(200), "x".repeat(201), "at most 200 characters"],
      [z.string().min(2), "x", "at least 2 characters"],
      [z.string(), undefined, "words"],
      [number, "many", "a number"],
      [number, "1.5", "a whole number"],
      [number, "99", "at most 9"],
      [number, "0", "at least 1"],
      [z.boolean(), 1, "true or false"],
      [z.enum(["csv", "xlsx"]), "pdf", "one of csv, xlsx"],
      [z.literal("yes"), "no", '"yes"'],
      [z.uuid(), "7", "a UUID"],
      [z.iso.date(), "31.2.", "a day such as 2026-11-28"],
      [z.string().regex(/^a$/), "b", "another form"],
      [z.record(z.string(), z.string()), 5, "fields by name"],
      [several, "turku", "at most 3 characters"],
      [several, ["a", "b", "c"], "a list of at most 2"],
      [z.string().refine(() => false, "a word that nobody knows"), "x", "a word that nobody knows"],
    ];
    for (const [schema, value, words] of told) assert.equal(expected(schema, value), words);
  });

  it("is no field of which zod says only that it is not recognized", () => {
    const refused = read(z.strictObject({ language: z.string().optional() }), { to: "a@b.fi" });
    assert(!refused.ok);
    const [{ message }] = refused.refusal;
    assert.equal(message, "to is not a known field");
  });
});
