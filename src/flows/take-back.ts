import type { Edited } from "../core/experience/edited.ts";
import type { Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { erase } from "../store/records/changing/erase.ts";
import { withdraw } from "../store/records/changing/withdraw.ts";
import { undoImport } from "../store/records/imports/undo-import.ts";
import { historyOf } from "../store/records/reading/history.ts";
import type { Effects } from "./effects.ts";
import { noSuch, readableHistory, type WholeEffects } from "./experiences/read-whole.ts";

/** Who takes an experience back, and why: whoever `sent` it by its id, or a person who reads. */
export interface TakingBack {
  readonly edited: Edited;
  readonly sent: boolean;
}

/**
 * Takes an experience back. Withdrawn, it counts no more and a higher revision may bring it back; erased, its content is
 * gone for good, whether or not it was ever here, so that one still under way stays out as well. A person takes back what may be read by
 * itself, or what staff were told: of anything else the figures before and after would tell what somebody said.
 */
export async function takeBack(
  id: string,
  how: "withdraw" | "erase",
  { edited, sent }: TakingBack,
  effects: WholeEffects,
): Promise<Result<undefined, Refused>> {
  const { records, workspace, counting } = effects;
  const mayBeUndone = sent || (await historyOf(records, workspace, id))?.kept?.content.via === "staff";
  const readable = mayBeUndone ? null : await readableHistory(id, true, effects);
  if (readable?.ok === false && readable.refusal[0].code === "experience-withheld") return readable;
  if (how === "erase") await erase(records, workspace, { subject: "experience", id });
  else if (!(await withdraw(records, workspace, "experience", id, edited))) return refuse([noSuch(id)]);
  counting.nudge(1);
  return ok(undefined);
}

/** Undoes an import whole. */
export async function takeImportBack(
  number: number,
  { records, workspace, counting }: Pick<Effects, "records" | "workspace" | "counting">,
): Promise<Result<{ withdrawn: number; restored: number }, Refused>> {
  const undone = await undoImport(records, workspace, number);
  if (!undone.ok) return refuse([undone.refusal]);
  counting.nudge(undone.value.withdrawn + undone.value.restored);
  return undone;
}
