import { z } from "zod";
import type { Facts, Said } from "../core/mistakes/said.ts";
import type { Problem } from "../core/problem.ts";

/** Names under which shapes stand in the OpenAPI document's components. */
export const shapes: z.core.$ZodRegistry<{ id: string; description?: string }> = z.registry();

/** Gives a shape its name and one line of what it is, for the OpenAPI document. */
export function named<S extends z.ZodType>(id: string, description: string, shape: S): S {
  shapes.add(shape, { id, description });
  return shape;
}

/** Words that people wrote, by language. */
export const text = named("Text", "Words by language, at least one", z.record(z.string(), z.string()));

/** A calendar day, "2026-11-22". */
export const day = z.iso.date();

/** A key of a journey, a touchpoint, an owner: as in the journey file. */
export const key = z.string().min(1).max(200);

/** What words are made of: as it stands, or words of their own. */
const said: z.ZodType<Said> = named(
  "Said",
  "Words by the key of their sentence, and the facts that are put into it",
  z.object({
    sentence: z.string(),
    get facts() {
      return facts.exactOptional();
    },
  }),
);
export const facts: z.ZodType<Facts> = z.record(z.string(), z.union([z.string(), z.number(), said]));

/** One thing wrong in what was sent. */
export const problem: z.ZodType<Problem> = named(
  "Problem",
  "One thing wrong in what was sent: a stable code, and a sentence that says what was expected and what was got",
  z.object({
    code: z.string(),
    message: z.string(),
    sentence: z.string().exactOptional().describe("Which sentence the message is"),
    facts: facts.exactOptional().describe("What it is made of, for words in other languages"),
    file: z.string().exactOptional(),
    path: z.array(z.union([z.string(), z.number()])).exactOptional(),
    line: z.number().exactOptional(),
    column: z.number().exactOptional(),
    row: z.number().exactOptional(),
    field: z.string().exactOptional(),
  }),
);

/** A refusal as RFC 9457 (application/problem+json), with everything that is wrong in `problems`. */
export const problemDetails = named(
  "ProblemDetails",
  "RFC 9457: why a request was refused; `problems` lists everything that is wrong",
  z.object({
    type: z.string().describe("urn:polku:problem: and the code"),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    problems: z.array(problem),
  }),
);
export type ProblemDetails = z.infer<typeof problemDetails>;
