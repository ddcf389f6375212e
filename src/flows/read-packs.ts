import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Pack, readPack } from "../core/survey/pack.ts";
import { readYaml } from "../outside/yaml.ts";

const folder = join(import.meta.dirname, "..", "..", "examples", "packs");
let known: readonly Pack[] | undefined;

/** The questions that ship with Polku, a pack for each purpose, by key; read once. */
export function readPacks(): readonly Pack[] {
  known ??= readdirSync(folder)
    .filter((file) => file.endsWith(".pack.yaml"))
    .toSorted()
    .map((file) => {
      const yaml = readYaml(readFileSync(join(folder, file), "utf8"), file);
      const pack = yaml.ok ? readPack(yaml.value.value) : yaml;
      if (!pack.ok) throw new Error(`${file}: ${pack.refusal.map(({ message }) => message).join("; ")}`);
      return pack.value;
    });
  return known;
}
