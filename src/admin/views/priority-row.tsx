import type { ReactNode } from "react";
import type { AuditPriority, Priorities } from "../../core/insight/audit-value.ts";
import { gain } from "../../core/insight/wording/impact.ts";
import { costs } from "../../core/insight/wording/order.ts";
import type { MeasureScale } from "../../pictures/scale.ts";
import { unrankedInWords } from "../../texts/unranked.ts";
import { useLanguage } from "../language.tsx";
import { FigureRow } from "../parts/figure-row.tsx";

/** What improving one touchpoint is expected to gain, with its interval, and in words all that bears on its rank. */
export function PriorityRow({
  priority,
  priorities,
  nameOf,
  name,
  about = [],
  scale,
}: {
  readonly priority: AuditPriority;
  /** All of them. */
  readonly priorities: readonly AuditPriority[];
  readonly nameOf: (touchpoint: string) => string;
  readonly name: ReactNode;
  /** What else is to be said of the touchpoint. */
  readonly about?: readonly string[];
  readonly scale: MeasureScale;
}) {
  const { language, t, number } = useLanguage();
  const { touchpoint, best, gain: gained, cost, flags } = priority;
  return (
    <FigureRow
      name={name}
      plainName={nameOf(touchpoint)}
      about={[
        ...about,
        ...(costs(priorities) === "counted" ? [t("monday.cost", { cost })] : []),
        ...(best === null || best < 0.01 ? [] : [t("monday.best", { share: number.share(best) })]),
        ...(flags.includes("hygiene") ? [t(`wording.gain.${gain(null)}.hygiene`)] : []),
        ...unrankedInWords(language, priority, nameOf),
      ]
        .filter((part) => part !== "")
        .join(" · ")}
      figure={gained}
      scale={scale}
      mark={0}
      {...(gained.ok && {
        written: {
          value: number.signed(gained.estimate.value, 2),
          interval: number.range(gained.estimate.low, gained.estimate.high, "effect", 2),
        },
      })}
    />
  );
}

/** The scale that these gains share. */
export function gainsScale(priorities: readonly AuditPriority[]): MeasureScale {
  const ends = priorities.flatMap(({ gain }) => (gain.ok ? [gain.estimate.low, gain.estimate.high] : []));
  return { unit: "effect", range: [Math.min(0, ...ends), Math.max(...ends)] };
}

/** How gains are to be read: what they are of, what cost has to do with their order, and whether some shown have several ranks. */
export function useGainsNote({
  whatToDo: { priorities, weighted },
  outcome,
  shown,
}: {
  readonly whatToDo: Priorities;
  readonly outcome: string;
  readonly shown: readonly AuditPriority[];
}): string {
  const { t } = useLanguage();
  return [
    t(`wording.gain.${gain(null)}.note`, { outcome }),
    t(`wording.costs.${costs(priorities)}`),
    ...(shown.some(({ rankTo }) => rankTo !== undefined) ? [t("report.rankNote")] : []),
    ...(weighted ? [t("section.unweighted")] : []),
  ].join(" ");
}
