import { direction, explains, rank } from "../../core/insight/wording/order.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { reasonInWords } from "../../texts/figure-words.ts";
import { useLanguage } from "../language.tsx";
import { FigureRow } from "../parts/figure-row.tsx";
import { Section } from "../parts/section.tsx";
import { TouchpointLink } from "../parts/touchpoint-link.tsx";
import type { Audited } from "./audited.ts";

const most = 8;

/**
 * What goes with the outcome: each touchpoint's share of what they explain together, with the ranks it may have; where they
 * explain too little to be put in an order, in that of the journey.
 */
export function DriversView({ audit: { drivers, weighted }, nameOf, outcome, ...opening }: Audited) {
  const { language, t, number } = useLanguage();
  if ("refused" in drivers) return null;
  const explained = drivers.rSquared.ok ? drivers.rSquared.estimate.value : 0;
  const weak = explains(explained);
  const items =
    weak === null
      ? [...drivers.items].sort((a, b) => shareOf(b.share) - shareOf(a.share)).slice(0, most)
      : drivers.items;
  const highest = Math.max(0.1, ...items.map(({ share }) => (share.ok ? share.estimate.high : 0)));
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
      {weak !== null && <p>{t(`wording.explains.${weak}`)}</p>}
      <ul className="rows">
        {items.map(({ touchpoint, share, rank: [from, to], direction: sign }) => (
          <FigureRow
            key={touchpoint}
            name={
              <TouchpointLink touchpoint={touchpoint} {...opening}>
                {nameOf(touchpoint)}
              </TouchpointLink>
            }
            plainName={nameOf(touchpoint)}
            about={[
              t(`wording.rank.${rank([from, to], explained)}`, { from, to }),
              ...(direction(sign) === "against" ? [t(`wording.direction.${direction(sign)}`)] : []),
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
