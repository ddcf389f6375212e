import type { Refused } from "../core/problem.ts";
import { type Result, refuse } from "../core/result.ts";
import { type Settings, settings } from "../core/settings.ts";
import { read } from "../core/shape.ts";
import { changeSettings as changeInRecords } from "../store/records/settings.ts";
import type { Effects } from "./effects.ts";

/** Changes what holds for the whole workspace. */
export async function changeSettings(
  given: unknown,
  basedOn: string | undefined,
  { records, workspace }: Pick<Effects, "records" | "workspace">,
): Promise<Result<Settings, Refused>> {
  const asked = read(settings, given);
  if (!asked.ok) return asked;
  const changed = await changeInRecords(records, workspace, asked.value, basedOn);
  return changed.ok ? asked : refuse([changed.refusal]);
}
