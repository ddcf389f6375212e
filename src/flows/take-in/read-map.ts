import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Mapping } from "../../core/experience/mapping.ts";
import { journeyNamedBy, readMapping } from "../../core/experience/read-mapping.ts";
import type { Journey } from "../../core/journey/journey.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { readJourneyFile } from "../../outside/journey-file.ts";
import { longestYaml, readYaml, type YamlFile } from "../../outside/yaml.ts";

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
  const text = await textOf(path, "the mapping");
  if (!text.ok) return text;
  const yaml = readYaml(text.value, path);
  if (!yaml.ok) return yaml;
  const named = journeyNamedBy(yaml.value.value);
  if (journeyPath === undefined && named === null) {
    const message = "journey is missing: expected the journey file's path, or --journey FILE";
    return refuse(yaml.value.placed([{ code: "missing-field", message, path: ["journey"] }]));
  }
  const journeyFile = journeyPath ?? resolve(dirname(path), named!);
  const journeyText = await textOf(journeyFile, "the journey");
  if (!journeyText.ok) return journeyText;
  const journey = readJourneyFile(journeyText.value, journeyFile);
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
    const message =
      journey.key === first!.journey.key
        ? `its journey file says otherwise of "${journey.key}" than that of ${paths[0]}: expected one journey file`
        : `is for the journey "${journey.key}", and ${paths[0]} is for "${first!.journey.key}": expected mappings of one journey`;
    problems.push({ code: "other-journey", message, file: paths[at]!, path: ["journey"] });
  });
  return problems.length > 0 ? refuse(problems) : ok(maps);
}

async function textOf(path: string, what: string): Promise<Result<string, readonly Problem[]>> {
  try {
    const { size } = await stat(path);
    if (size > 4 * longestYaml) {
      const message = `${what} is too long: expected at most ${longestYaml} characters, got ${size} bytes`;
      return refuse([{ code: "file-too-long", message, file: path }]);
    }
    return ok((await readFile(path, "utf8")).replace(/^\uFEFF/, ""));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "there is no such file" : message;
    return refuse([{ code: "no-file", message: `${what} cannot be read: ${why}`, file: path }]);
  }
}
