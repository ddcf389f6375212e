import type { MappingFile } from "../core/experience/mapping-file.ts";
import type { Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { record } from "../core/unread.ts";
import { readYaml, writeYaml } from "../outside/yaml.ts";

/** What a mapping file says, whether or not it is right; refused where it is no YAML, by line and column. */
export function readMappingText(text: string): Result<MappingFile, Refused> {
  const yaml = readYaml(text);
  return yaml.ok ? ok(record(yaml.value.value)) : refuse(yaml.refusal as unknown as Refused);
}

/** The text of a mapping's file. */
export const writeMappingText = (file: MappingFile): string => writeYaml(file);
