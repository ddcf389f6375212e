import type { Mapping } from "../core/experience/mapping.ts";
import { journeyNamedBy, readMapping } from "../core/experience/read-mapping.ts";
import type { Journey } from "../core/journey/journey.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { readYaml } from "./yaml.ts";

/** The mapping in the text of its YAML file, for the journey it names; or every problem, each with line and column. */
export function readMappingFile(text: string, journey: Journey, file?: string): Result<Mapping, readonly Problem[]> {
  const yaml = readYaml(text, file);
  if (!yaml.ok) return yaml;
  const mapping = readMapping(yaml.value.value, journey);
  return mapping.ok ? ok(mapping.value) : refuse(yaml.value.placed(mapping.refusal));
}

/** The path of the journey file that a mapping file names, from the mapping file itself. */
export function journeyOfMappingFile(text: string, file?: string): Result<string, readonly Problem[]> {
  const yaml = readYaml(text, file);
  if (!yaml.ok) return yaml;
  const named = journeyNamedBy(yaml.value.value);
  if (named !== null) return ok(named);
  const message = "journey is missing: expected the path of the journey file, from this file";
  return refuse(yaml.value.placed([{ code: "missing-field", message, path: ["journey"] }]));
}
