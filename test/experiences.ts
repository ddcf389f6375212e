import { randomUUID } from "node:crypto";
import type { Experience, Outcome } from "../src/core/experience/experience.ts";

/** A plain experience as a client sends it; a test states only what it is about. */
export const anExperienceBody = (about: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: "0190b5f0-7c1e-7abc-8def-0123456789ab",
  journey: "lunch",
  touchpoint: "bill",
  at: "2026-11-22T11:58:00+02:00",
  answers: { satisfaction: 4 },
  ...about,
});

/** The same as a value, as it goes to the records; every one has an id of its own. */
export const anExperience = (about: Partial<Experience> = {}): Experience => ({
  id: randomUUID(),
  revision: 1,
  journey: "lunch",
  touchpoint: "bill",
  at: "2026-11-22T11:58:00+02:00",
  precision: "second",
  perspective: "customer",
  via: "self",
  answers: { satisfaction: 4 },
  attributes: {},
  ...about,
});

/** An outcome; every one has an id of its own. */
export const anOutcome = (about: Partial<Outcome> = {}): Outcome => ({
  id: randomUUID(),
  revision: 1,
  journey: "lunch",
  kind: "returned",
  good: true,
  happened: true,
  at: "2026-12-01T12:00:00+02:00",
  precision: "second",
  ...about,
});
