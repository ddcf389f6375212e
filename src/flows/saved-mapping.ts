import type { Mapping } from "../core/experience/mapping.ts";
import { readMapping } from "../core/experience/read-mapping.ts";
import { writeMapping } from "../core/experience/write-mapping.ts";
import { type Journey, touchpointsOf } from "../core/journey/journey.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";
import { wordsOf } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { writeYaml } from "../outside/yaml.ts";
import { findImport, type ImportRecord, journeyOfImport } from "../store/records/imports/imports.ts";
import { newestJourneys } from "../store/records/journeys.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";
import type { ReadMap } from "./take-in/read-map.ts";

/** The mapping by which an import came, as the text of a mapping file. */
export async function savedMappingFile(
  records: Records,
  workspace: WorkspaceId,
  number: number,
): Promise<Result<string, readonly Problem[]>> {
  const saved = await savedMappingOf(records, workspace, number);
  return saved.ok ? ok(writeYaml(saved.value.mapping)) : saved;
}

/** The same as a value, with the key of the journey it is for; null where nothing tells which. */
export async function savedMappingOf(
  records: Records,
  workspace: WorkspaceId,
  number: number,
): Promise<Result<{ readonly journey: string | null; readonly mapping: Record<string, unknown> }, readonly Problem[]>> {
  const found = await importNumbered(records, workspace, number);
  if (!found.ok) return found;
  const journey = await journeyOf(records, workspace, number);
  const mapping = inOrderOf(journey, found.value.mapping as Mapping);
  return ok({ journey: journey?.key ?? null, mapping: writeMapping(mapping) });
}

/** Its touchpoints in the order of the journey: the records keep none. */
function inOrderOf(journey: Journey | undefined, mapping: Mapping): Mapping {
  const places = new Map(journey && touchpointsOf(journey).map(({ touchpoint }, place) => [touchpoint.key, place]));
  const placeOf = (key: string) => places.get(key) ?? places.size;
  const inOrder = Object.entries(mapping.touchpoints).sort(([a], [b]) => placeOf(a) - placeOf(b));
  return { ...mapping, touchpoints: Object.fromEntries(inOrder) };
}

/** The same, to be used again with the journey as it is now in the workspace; or why it does not fit that any more. */
export async function savedMap(
  records: Records,
  workspace: WorkspaceId,
  number: number,
): Promise<Result<ReadMap, readonly Problem[]>> {
  const found = await importNumbered(records, workspace, number);
  if (!found.ok) return found;
  const journey = await journeyOf(records, workspace, number);
  if (journey === undefined) return refuse([mistake("no-journey", { number })]);
  const file = writeMapping(inOrderOf(journey, found.value.mapping as Mapping));
  const mappingFor: ReadMap["mappingFor"] = (other) => {
    const mapping = readMapping(file, other);
    return mapping.ok ? mapping : refuse(mapping.refusal.map((problem) => ofImport(problem, number)));
  };
  const mapping = mappingFor(journey);
  return mapping.ok ? ok({ mapping: mapping.value, journey, mappingFor }) : mapping;
}

/** The journey that an import brought something of; the only one there is, where all was known already. */
async function journeyOf(records: Records, workspace: WorkspaceId, number: number): Promise<Journey | undefined> {
  const journeys = (await newestJourneys(records, workspace)).map((version) => version.journey);
  const key = await journeyOfImport(records, workspace, number);
  return key === null && journeys.length === 1 ? journeys[0] : journeys.find((one) => one.key === key);
}

const ofImport = (problem: Problem, number: number): Problem => ({
  ...problem,
  ...mistake("other-mapping", { number, why: wordsOf(problem) }),
  code: problem.code,
});

async function importNumbered(
  records: Records,
  workspace: WorkspaceId,
  number: number,
): Promise<Result<ImportRecord, readonly Problem[]>> {
  const found = await findImport(records, workspace, number);
  if (found === null) return refuse([mistake("no-import", { number })]);
  return found.mapping === null ? refuse([mistake("no-mapping", { number, source: found.source })]) : ok(found);
}
