import type { RecoveryVerdict } from "../../measures/answers/service-recovery.ts";
import type { Audit } from "../audit-value.ts";
import { sideOf } from "../wording/difference.ts";
import { contradiction, recovery } from "../wording/leaving.ts";
import type { Says } from "../wording/sayable.ts";

/** What may be said of those who are satisfied and leave all the same; null where nothing tells of leaving. */
export function contradictionIn({
  leaving,
  contradictions,
}: Pick<Audit, "leaving" | "contradictions">): Says<"contradiction"> | null {
  const figure = contradictions.satisfiedOfLeavers;
  if (leaving === null || figure === undefined) return null;
  return figure.ok ? contradiction(figure.estimate.value > 1 / 3, figure.estimate.people) : contradiction(false, 0);
}

const verdicts = {
  more: "paradox",
  less: "recovery-incomplete",
  "not-told-apart": "recovered-to-par",
} as const satisfies Record<ReturnType<typeof sideOf>, RecoveryVerdict>;

/** What may be said of putting matters right at a touchpoint, or about the whole (""); null where nobody was asked. */
export function recoveryAt(
  { contradictions }: Pick<Audit, "contradictions">,
  touchpoint: string,
): Says<"recovery"> | null {
  const prefix = touchpoint === "" ? "recovery." : `${touchpoint}.recovery.`;
  const figure = contradictions[`${prefix}paradox`];
  if (figure === undefined) return null;
  const conduct = contradictions[`${prefix}conduct`];
  return recovery({
    verdict: figure.ok ? verdicts[sideOf(figure.estimate)] : null,
    enough: figure.ok,
    conduct: conduct?.ok ? conduct.estimate : null,
  });
}
