import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { type Settings, settings } from "../core/settings.ts";
import { inShape } from "../core/shape.ts";
import { changeSettings as changeInRecords } from "../store/records/settings.ts";
import type { Effects } from "./effects.ts";
import type { Refused } from "./read-slice.ts";

/** Changes what holds for the whole workspace. */
export async function changeSettings(
  given: unknown,
  { records, workspace }: Pick<Effects, "records" | "workspace">,
): Promise<Result<Settings, Refused>> {
  const problems: Problem[] = [];
  const read = inShape(settings, given, problems);
  if (read === undefined) return refuse(problems as unknown as Refused);
  const changed = await changeInRecords(records, workspace, read);
  return changed.ok ? ok(read) : refuse([changed.refusal]);
}
