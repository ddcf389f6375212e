import { dirname, resolve } from "node:path";
import type { Mapping } from "../../core/experience/mapping.ts";
import { journeyNamedBy, readMapping } from "../../core/experience/read-mapping.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { mistake, said } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { readYaml, type YamlFile } from "../../outside/yaml.ts";
import { journeyAt } from "../journey-at.ts";
import { textOfFile } from "../text-of-file.ts";

/** A mapping file and the journey it is for. */
export interface ReadMap {
  readonly mapping: Mapping;
  readonly journey: Journey;
  /** The same file read for another version of the journey, such as the one that a workspace has. */
  mappingFor(journey: Journey): Result<Mapping, readonly Problem[]>;
}

/**
 * Reads the mapping file at `path` and the journey file that it names, relative to itself, or the one at `journeyPath`.
 * Every problem of both at once, with file, line and column.
 */
export async function readMap(path: string, journeyPath?: string): Promise<Result<ReadMap, readonly Problem[]>> {
  const text = await textOfFile(path, said("the-mapping"));
  if (!text.ok) return text;
  const yaml = readYaml(text.value, path);
  if (!yaml.ok) return yaml;
  const named = journeyNamedBy(yaml.value.value);
  if (journeyPath === undefined && named === null) {
    return refuse(yaml.value.placed([mistake("missing-field.journey", {}, { path: ["journey"] })]));
  }
  const journeyFile = journeyPath ?? resolve(dirname(path), named!);
  const journey = await journeyAt(journeyFile);
  if (!journey.ok) return journey;
  return mapFor(yaml.value, journey.value);
}

/** A mapping as it comes: the text of its YAML file, or its contents as a value. */
export type MappingGiven = string | Readonly<Record<string, unknown>>;

/** A mapping that was given, for a journey that is known; whatever journey file it names is not looked for. */
export function mapGiven(given: MappingGiven, journey: Journey): Result<ReadMap, readonly Problem[]> {
  if (typeof given !== "string") return mapFor({ value: given, placed: (problems) => [...problems] }, journey);
  const yaml = readYaml(given);
  return yaml.ok ? mapFor(yaml.value, journey) : yaml;
}

function mapFor({ value, placed }: YamlFile, journey: Journey): Result<ReadMap, readonly Problem[]> {
  const mappingFor = (other: Journey) => {
    const mapping = readMapping(value, other);
    return mapping.ok ? mapping : refuse(placed(mapping.refusal));
  };
  const mapping = mappingFor(journey);
  return mapping.ok ? ok({ mapping: mapping.value, journey, mappingFor }) : mapping;
}

/** Several mappings, as `readMap` reads each. They are of one journey, or refused. */
export async function readMaps(
  paths: readonly string[],
  journeyPath?: string,
): Promise<Result<readonly ReadMap[], readonly Problem[]>> {
  const maps: ReadMap[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const map = await readMap(path, journeyPath);
    if (map.ok) maps.push(map.value);
    else problems.push(...map.refusal);
  }
  if (problems.length > 0) return refuse(problems);
  const [first] = maps;
  maps.forEach(({ journey }, at) => {
    if (JSON.stringify(journey) === JSON.stringify(first!.journey)) return;
    const other = first!.journey.key;
    const facts = { journey: journey.key, file: paths[0]! };
    const where = { file: paths[at]!, path: ["journey"] };
    problems.push(
      journey.key === other
        ? mistake("other-journey.otherwise", facts, where)
        : mistake("other-journey.mapping", { ...facts, other }, where),
    );
  });
  return problems.length > 0 ? refuse(problems) : ok(maps);
}

/** Why a mapping is refused that `polku map` drafted and nobody has read. */
export const draftUnread: Problem = mistake("draft-mapping", {}, { path: ["draft"] });
