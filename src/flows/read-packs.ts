import type { Pack } from "../core/survey/pack.ts";
import { readPackFile } from "../outside/survey-file.ts";
import { shipped } from "./shipped.ts";

let known: readonly Pack[] | undefined;

/** What most begin with. */
const usual = ["visit", "contact", "relationship"];
const place = ({ key }: Pack) => (usual.includes(key) ? usual.indexOf(key) : usual.length);

/** The questions that ship with Polku, a pack for each purpose, the usual ones first and then by key; read once. */
export function readPacks(): readonly Pack[] {
  known ??= shipped("packs", ".pack.yaml", readPackFile).toSorted((a, b) => place(a) - place(b));
  return known;
}
