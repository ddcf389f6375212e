import type { Figure } from "../../core/measures/estimate.ts";
import { reasonInWords } from "../../texts/figure-words.ts";
import { useLanguage } from "../language.tsx";
import { FigureRow } from "../parts/figure-row.tsx";
import { Section } from "../parts/section.tsx";
import { TouchpointLink } from "../parts/touchpoint-link.tsx";
import type { Audited } from "./audited.ts";

const most = 8;

/** What goes with the outcome: each touchpoint's share of what they explain together, with the ranks it may have. */
export function DriversView({ audit: { drivers, weighted }, nameOf, outcome, ...opening }: Audited) {
  const { language, t, number } = useLanguage();
  if ("refused" in drivers) return null;
  const items = [...drivers.items].sort((a, b) => shareOf(b.share) - shareOf(a.share)).slice(0, most);
  const highest = Math.max(0.1, ...items.map(({ share }) => (share.ok ? share.estimate.high : 0)));
  const isWeak = drivers.rSquared.ok && drivers.rSquared.estimate.value < 0.1;
  const rSquared = drivers.rSquared.ok
    ? `${number.share(drivers.rSquared.estimate.value)}, ${t("interval.short", { interval: number.interval({ ...drivers.rSquared.estimate, unit: "share" }) })}`
    : reasonInWords(language, drivers.rSquared);
  return (
    <Section
      title={t("drivers.title", { outcome })}
      note={[
        t("drivers.note", { rSquared, answers: t("n.passes", { n: drivers.n }) }),
        ...(weighted ? [t("section.unweighted")] : []),
      ].join(" ")}
      className="wide"
    >
      {isWeak && <p>{t("drivers.weak")}</p>}
      <ul className="rows">
        {items.map(({ touchpoint, share, rank: [from, to], direction }) => (
          <FigureRow
            key={touchpoint}
            name={
              <TouchpointLink touchpoint={touchpoint} {...opening}>
                {nameOf(touchpoint)}
              </TouchpointLink>
            }
            plainName={nameOf(touchpoint)}
            about={[
              from === to ? t("drivers.rank", { rank: from }) : t("drivers.ranks", { from, to }),
              ...(direction === -1 ? [t("report.negative")] : []),
            ].join(" · ")}
            figure={share}
            scale={{ unit: "share", range: [0, highest] }}
          />
        ))}
      </ul>
    </Section>
  );
}

const shareOf = (share: Figure): number => (share.ok ? share.estimate.value : -1);
