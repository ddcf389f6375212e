import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { demo } from "../demo/demo.ts";
import { leftBehind } from "../demo/to-experiences.ts";
import type { Experience, Outcome } from "../src/core/experience/experience.ts";
import { auditOf } from "../src/core/insight/audit.ts";
import type { AuditQuestion } from "../src/core/insight/audit-question.ts";
import type { Slice } from "../src/core/insight/slice.ts";
import { touchpointsOf } from "../src/core/journey/journey.ts";
import { demoJourney } from "../src/flows/fill-demo.ts";
import { openProjection } from "../src/store/projection/open.ts";
import type { KnownExperience, KnownOutcome, LogEntry } from "../src/store/records/log/log-entry.ts";
import { warned } from "../src/texts/warned.ts";
import { bruteForceCounts } from "./brute-force-counts.ts";
import { readList } from "./random-log.ts";

// The same answers go the way of every figure: counted by an engine, and read off a list by somebody with paper and
// patience. Each measure of the audit must come out alike, whichever counted: what is refused, and why, as well.

const journey = demoJourney();
const until = "2026-11-22";

/** What some customers of the demo left behind, as the records know it. */
function lived(customers: number, seed: number) {
  const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint.key);
  const made = demo({ customers, seed, until, touchpoints });
  const people = new Map<string, number>();
  const known = <Told extends Experience | Outcome>({ id, customer, ...told }: Told, number: number) => {
    if (customer !== undefined && !people.has(customer)) people.set(customer, people.size + 1);
    const [hours, minutes, seconds] = told.at.slice(11, 19).split(":").map(Number);
    return {
      ...told,
      number,
      customer: customer === undefined ? null : people.get(customer)!,
      day: told.at.slice(0, 10),
      second: hours! * 3600 + minutes! * 60 + seconds!,
    };
  };
  const experiences: KnownExperience[] = [];
  const outcomes: KnownOutcome[] = [];
  for (const visit of made.visits()) {
    const left = leftBehind(visit, made);
    for (const told of left.experiences) experiences.push(known(told, experiences.length + 1) as KnownExperience);
    for (const told of left.outcomes) outcomes.push(known(told, outcomes.length + 1) as KnownOutcome);
  }
  return { experiences, outcomes };
}

/** The same but for the last digits of numbers: engines may add in another order. */
function assertAlike(got: unknown, expected: unknown, place: string): void {
  if (typeof got === "number" && typeof expected === "number") {
    const most = 1e-9 + 1e-8 * Math.abs(expected);
    assert(Math.abs(got - expected) <= most, `${place}: expected ${expected}, got ${got}`);
  } else if (typeof got === "object" && got !== null && typeof expected === "object" && expected !== null) {
    assert.deepEqual(Object.keys(got), Object.keys(expected), place);
    for (const [key, value] of Object.entries(got)) assertAlike(value, Reflect.get(expected, key), `${place}.${key}`);
  } else assert.deepEqual(got, expected, place);
}

const slices: Record<string, Partial<Slice>> = {
  everything: {},
  "one house": { locations: ["helsinki-pasila"] },
  "regulars in a year": { attributes: { group: ["regular"] }, from: "2025-11-22" },
  management: { perspective: "management" },
  nobody: { channels: ["letter"] },
};

describe("every figure of an audit", () => {
  const { experiences, outcomes } = lived(150, 7);
  const weighted = experiences.map((told) => ({ ...told, weight: told.location === "turku-tori" ? 2 : 0.5 }));

  for (const [name, world] of Object.entries({ "each counting once": experiences, "with weights": weighted })) {
    it(`is that of a plain reading, ${name}, whoever is looked at`, async () => {
      const log: LogEntry[] = [
        ...world.map((experience) => ({ turn: 1, entry: "lived" as const, experience })),
        ...outcomes.map((outcome) => ({ turn: 1, entry: "lived" as const, outcome })),
      ].map((entry, at) => ({ ...entry, position: { xid: "700", seq: String(at + 1) } }));
      const version = { version: 1, validFrom: "2020-01-01", journey };
      const opened = await openProjection({ file: "temporary", workspace: "test" });
      assert(opened.ok);
      const projection = opened.value;
      await projection.project(readList(log), [[version]]);
      const plain = bruteForceCounts(world, outcomes, [journey]);
      for (const [name, about] of Object.entries(slices)) {
        const slice: Slice = { journey: journey.key, perspective: "customer", ...about };
        const data = { fingerprint: "", rows: { read: 0, used: 0, rejected: 0 } };
        const question: AuditQuestion = { version, slice, seed: 1, data };
        const [got, expected] = [await auditOf(projection, question, warned), await auditOf(plain, question, warned)];
        assertAlike(got, expected, name);
      }
      await projection.close();
    });
  }
});
