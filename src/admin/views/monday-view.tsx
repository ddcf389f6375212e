import { gain } from "../../core/insight/wording/impact.ts";
import { costs, first, rankedAndOthers } from "../../core/insight/wording/order.ts";
import { say } from "../../core/text.ts";
import type { MeasureScale } from "../../pictures/scale.ts";
import { unrankedInWords } from "../../texts/unranked.ts";
import { useLanguage } from "../language.tsx";
import { FigureRow } from "../parts/figure-row.tsx";
import { Section } from "../parts/section.tsx";
import { TouchpointLink } from "../parts/touchpoint-link.tsx";
import type { Audited } from "./audited.ts";

const most = 5;

/**
 * Where effort would pay first, by associated gain against cost. What may be ranked stands by rank; after it the largest
 * gains of the others, in the journey's order and with the reason why they have no rank.
 */
export function MondayView({ audit, overview, nameOf, outcome, ...opening }: Audited) {
  const { language, t, number } = useLanguage();
  const { ranked, others } = rankedAndOthers(audit, most);
  const leading = first(audit.priorities);
  const shown = [...ranked, ...others].filter(({ gain }) => gain.ok && gain.estimate.value > 0);
  const whatIsFirst = t(`wording.first.${leading.says}`, { name: nameOf(leading.touchpoint ?? "") });
  if ("refused" in audit.drivers || shown.length === 0)
    return (
      <Section title={t("monday.title")} className="wide">
        <p>{whatIsFirst}</p>
      </Section>
    );
  const says = gain(null);
  const cost = costs(audit.priorities);
  const haveSeveral = ranked.some(({ rankTo }) => rankTo !== undefined);
  const ends = shown.flatMap(({ gain }) => (gain.ok ? [gain.estimate.low, gain.estimate.high] : []));
  const scale: MeasureScale = { unit: "effect", range: [Math.min(0, ...ends), Math.max(...ends)] };
  const ownersOf = (key: string) =>
    (overview.touchpoints.find((touchpoint) => touchpoint.key === key)?.owners ?? [])
      .flatMap((owner) => overview.journey.owners[owner] ?? [])
      .map(({ name, kind }) =>
        kind === "supplier" ? `${say(name, language)} (${t("owner.supplier")})` : say(name, language),
      )
      .join(", ");
  return (
    <Section
      title={t("monday.title")}
      note={[
        t(`wording.gain.${says}.note`, { outcome }),
        t(`wording.costs.${cost}`),
        ...(haveSeveral ? [t("report.rankNote")] : []),
        ...(audit.weighted ? [t("section.unweighted")] : []),
      ].join(" ")}
      className="wide"
    >
      <p>{whatIsFirst}</p>
      <ol className="rows ranked">
        {shown.map((priority) => {
          const { touchpoint, gain, best, rank, rankTo } = priority;
          return (
            <FigureRow
              key={touchpoint}
              name={
                <>
                  <span className="rank">{rankTo === undefined ? (rank ?? "–") : `${rank}–${rankTo}`}</span>
                  <TouchpointLink touchpoint={touchpoint} {...opening}>
                    {nameOf(touchpoint)}
                  </TouchpointLink>
                </>
              }
              plainName={nameOf(touchpoint)}
              about={[
                ownersOf(touchpoint),
                ...(cost === "counted" ? [t("monday.cost", { cost: priority.cost })] : []),
                ...(best === null || best < 0.01 ? [] : [t("monday.best", { share: number.share(best) })]),
                ...(priority.flags.includes("hygiene") ? [t(`wording.gain.${says}.hygiene`)] : []),
                ...unrankedInWords(language, priority, nameOf),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
              figure={gain}
              scale={scale}
              mark={0}
              {...(gain.ok && {
                written: {
                  value: number.signed(gain.estimate.value, 2),
                  interval: number.range(gain.estimate.low, gain.estimate.high, "effect", 2),
                },
              })}
            />
          );
        })}
      </ol>
    </Section>
  );
}
