import type { Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { toldAttributes } from "../store/records/reading/told-attributes.ts";
import type { Effects } from "./effects.ts";
import { noSuchJourney } from "./read-slice.ts";

/** Keys of attributes that experiences tell of and the journey does not declare, so that nothing is sliced by them. */
export async function readUndeclared(
  key: string,
  { records, workspace, journeys }: Pick<Effects, "records" | "workspace" | "journeys">,
): Promise<Result<string[], Refused>> {
  const version = await journeys.newest(key);
  if (version === undefined) return refuse([await noSuchJourney(key, journeys)]);
  const told = await toldAttributes(records, workspace, key);
  return ok(told.filter((attribute) => !Object.hasOwn(version.journey.attributes, attribute)));
}
