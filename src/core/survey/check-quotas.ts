import { placeIn } from "../mistakes/got.ts";
import { mistake } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { quotaKey } from "./quotas.ts";
import { canHold } from "./rules/can-hold.ts";
import type { Survey } from "./survey.ts";

/** Whether each quota is one of its own that can be met, and reached before the survey has all that it takes. */
export function checkQuotas(survey: Survey): Problem[] {
  const problems: Problem[] = [];
  const { open } = survey;
  const first = new Map<string, number>();
  open.quotas?.forEach((quota, i) => {
    const rule = ["open", "quotas", i, "when"];
    const place = placeIn(rule);
    const earlier = first.get(quotaKey(quota));
    if (earlier !== undefined) {
      const other = placeIn(["open", "quotas", earlier]);
      problems.push(mistake("same-quota", { place, other }, { path: rule }));
    } else first.set(quotaKey(quota), i);
    if (!canHold(quota.when, survey)) problems.push(mistake("never-in-quota", { place }, { path: rule }));
    if (open.most === undefined || quota.most <= open.most) return;
    const path = ["open", "quotas", i, "most"];
    const facts = { place: placeIn(path), most: open.most, got: quota.most };
    problems.push(mistake("quota-beyond", facts, { path }));
  });
  return problems;
}
