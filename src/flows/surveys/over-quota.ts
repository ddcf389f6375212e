import { quotaKey, quotasMet } from "../../core/survey/quotas.ts";
import type { Survey } from "../../core/survey/survey.ts";
import type { Known } from "../../core/survey/way.ts";
import { seatsOf } from "../../store/records/intake/seats.ts";
import type { Effects } from "../effects.ts";

/** Whether a quota is full that everybody meets of whom this is known, whatever they will say. */
export async function isOverQuota(
  survey: Survey,
  known: Known,
  { records, workspace }: Pick<Effects, "records" | "workspace">,
): Promise<boolean> {
  const { quotas = [] } = survey.open;
  const order = survey.questions.map((_, at) => at);
  const met = quotasMet(quotas, { survey, answered: {}, known, order, isEnded: false });
  if (met.length === 0) return false;
  const seats = await seatsOf(records, workspace, survey.key);
  return met.some((quota) => (seats.get(quotaKey(quota)) ?? 0) >= quota.most);
}
