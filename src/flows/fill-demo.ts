import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Demo, demo } from "../../demo/demo.ts";
import { houses, regions } from "../../demo/places.ts";
import { leftBehind } from "../../demo/to-experiences.ts";
import type { Visit } from "../../demo/visit.ts";
import { type Journey, touchpointsOf } from "../core/journey/journey.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result } from "../core/result.ts";
import { readJourneyFile } from "../outside/journey-file.ts";
import { importInto } from "../store/records/imports/imports.ts";
import { keepJourney } from "../store/records/journeys.ts";
import { keepLocation } from "../store/records/locations.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";

export interface DemoSize {
  readonly customers: number;
  readonly seed: number;
  /** The first day that is not in it, ISO date. */
  readonly until: string;
  /** Told how many experiences have been made so far. */
  readonly progress?: (experiences: number) => void;
}

/** The demo that a first start makes. */
export const demoCustomers = 2_500;
export const demoSeed = 20_261;

/** Fills a workspace with the lunch restaurant: its journey, its houses and two years of experiences, in one import. */
export async function fillDemo(
  records: Records,
  workspace: WorkspaceId,
  { customers, seed, until, progress }: DemoSize,
): Promise<Result<{ readonly experiences: number }, Problem>> {
  const journey = demoJourney();
  const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint.key);
  const made = demo({ customers, seed, until, touchpoints });

  await keepJourney(records, workspace, journey, isoDay(made.firstDay));
  for (const place of [...regions, ...houses]) {
    const kept = await keepLocation(records, workspace, { ...place, timeZone: null });
    if (!kept.ok) return kept;
  }

  let experiences = 0;
  const source = {
    source: "demo",
    fingerprint: `demo of ${customers} customers, seed ${seed}, until ${until}`,
    mapping: null,
  };
  const imported = await importInto(records, workspace, source, async (open) => {
    for (const batch of batchesOf(made)) {
      const left = batch.map(({ row, value }) => ({ row, ...leftBehind(value, made) }));
      await open.experiences(left.flatMap(({ row, experiences }) => experiences.map((value) => ({ row, value }))));
      await open.outcomes(left.flatMap(({ row, outcomes }) => outcomes.map((value) => ({ row, value }))));
      experiences += left.reduce((sum, one) => sum + one.experiences.length, 0);
      progress?.(experiences);
    }
  });
  return imported.ok ? ok({ experiences }) : imported;
}

/** The journey of the demo, as its file says it. */
export function demoJourney(): Journey {
  const read = readJourneyFile(readFileSync(join(import.meta.dirname, "../../demo/lunch.journey.yaml"), "utf8"));
  if (!read.ok) throw new Error(`the demo's journey file is not right: ${read.refusal[0]?.message}`);
  return read.value;
}

/** So many visits are put into order of time at once: all of the demo that a first start makes. */
const mostInOrder = 100_000;

/** The visits, numbered from 1, some hundreds at a time: in order of time, as the houses would have gathered them. */
function* batchesOf(made: Demo): Generator<{ readonly row: number; readonly value: Visit }[]> {
  let row = 0;
  let visits: Visit[] = [];
  function* inOrder() {
    visits.sort((a, b) => a.day - b.day || a.minute - b.minute);
    for (let from = 0; from < visits.length; from += 500)
      yield visits.slice(from, from + 500).map((value) => ({ row: ++row, value }));
    visits = [];
  }
  for (const visit of made.visits()) {
    visits.push(visit);
    if (visits.length === mostInOrder) yield* inOrder();
  }
  yield* inOrder();
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
