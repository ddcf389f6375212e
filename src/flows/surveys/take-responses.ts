import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { flagPresses } from "../../store/records/changing/flag-presses.ts";
import { flagUndated } from "../../store/records/changing/flag-undated.ts";
import type { ResponseKept } from "../../store/records/intake/keep-responses.ts";
import { overQuota } from "../../store/records/intake/seats.ts";
import { erased, type Receipt, receiptOf } from "../keep-what-comes.ts";
import { followLink, type LinkEffects } from "./follow-link.ts";
import { readResponse } from "./read-response.ts";
import { isState, stateInWords } from "./state-in-words.ts";

/** What became of responses. */
export interface ResponseReceipt extends Receipt {
  /** Those that are kept and not counted, since a quota was full: nothing more need be asked of them. */
  readonly overQuota: readonly string[];
}

/** Takes responses that came by one credential, each as far as it was answered; what they tell becomes experiences at once. */
export async function takeResponses(
  credential: string,
  bodies: readonly unknown[],
  effects: LinkEffects,
): Promise<Result<ResponseReceipt, readonly [Problem]>> {
  const followed = await followLink(credential, effects);
  if (!followed.ok)
    return refuse([typeof followed.refusal === "string" ? stateInWords(followed.refusal) : followed.refusal]);
  const { records, workspace, intake, counting } = followed.value.effects;
  const read = await Promise.all(bodies.map((body) => readResponse(body, followed.value)));
  const good = read.flatMap((one) => (one.ok ? [one.value] : []));
  const kept = good.length === 0 ? ok([]) : await intake.keepResponses(workspace, good);
  if (!kept.ok) return refuse([kept.refusal]);
  const { device } = followed.value.link;
  // Those that were taken before, too: whoever sends again may have been cut off before it was decided.
  const undated = good.flatMap(({ id, begun, isUndated }, at) => {
    const became = kept.value[at];
    return begun && isUndated && (became === "taken" || became === "duplicate") ? [id] : [];
  });
  if (undated.length > 0) {
    const flagged = await flagUndated(records, workspace, undated);
    if (!flagged.ok) return refuse([flagged.refusal]);
  }
  if (device !== null && good.length > 0) {
    const flagged = await flagPresses(records, workspace, device, [...new Set(good.map(({ id }) => id))]);
    if (!flagged.ok) return refuse([flagged.refusal]);
  }
  const told = good.reduce((sum, { told }) => sum + told.length, 0);
  if (told > 0) counting.nudge(told);

  const receipt = receiptOf(read, kept.value, (became) => {
    if (became === "taken") return "accepted";
    return typeof became === "string" && became !== "duplicate" ? whyNot(became) : became;
  });
  const [only] = receipt.rejected;
  // One that comes alone is told of its link's state as of any other refusal.
  if (bodies.length === 1 && only !== undefined && isState(only.problems[0])) return refuse([only.problems[0]]);
  const limited = good.flatMap(({ id, quotas }) => (quotas === null ? [] : [id]));
  return ok({ ...receipt, overQuota: limited.length > 0 ? await overQuota(records, workspace, limited) : [] });
}

const whyNot = (became: Exclude<ResponseKept, "taken" | "duplicate">): Problem => {
  if (became === "used" || became === "full") return stateInWords(became);
  if (became === "erased") return erased;
  return {
    code: "by-another-link",
    message: "expected the link and the respondent by which this response began, got another",
    path: ["id"],
  };
};
