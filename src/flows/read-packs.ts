import type { Pack } from "../core/survey/pack.ts";
import { readPackFile } from "../outside/survey-file.ts";
import { shipped } from "./shipped.ts";

let known: readonly Pack[] | undefined;

/** The questions that ship with Polku, a pack for each purpose, by key; read once. */
export function readPacks(): readonly Pack[] {
  known ??= shipped("packs", ".pack.yaml", readPackFile);
  return known;
}
