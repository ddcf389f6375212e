import type { ComparedPriority } from "../../../core/insight/beside/comparison.ts";
import { gain } from "../../../core/insight/wording/impact.ts";
import type { Interval } from "../../../core/measures/intervals/interval.ts";
import { restsOn } from "../../../texts/figure-words.ts";
import { ranksInDigits } from "../../../texts/ranks-in-digits.ts";
import { useLanguage } from "../../language.tsx";
import type { Sides } from "./audit-about.ts";

/** Where each touchpoint stood among the priorities then and now, with the gain that its rank rests on. */
export function ComparedPriorities({
  priorities,
  sides,
  nameOf,
}: {
  readonly priorities: readonly ComparedPriority[];
  readonly sides: Sides;
  readonly nameOf: (touchpoint: string) => string;
}) {
  const { t } = useLanguage();
  return (
    <>
      <p className="soft">
        {t("report.rank")} · {t(`wording.gain.${gain(null)}`)}
      </p>
      <table className="compared compared-ranks">
        <caption className="unseen">{t(sides.areTimes ? "audits.priorities" : "audits.sides.priorities")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("table.touchpoint")}</th>
            <th scope="col">{sides.before}</th>
            <th scope="col">{sides.now}</th>
          </tr>
        </thead>
        <tbody>
          {priorities.map(({ touchpoint, before, now }) => (
            <tr key={touchpoint}>
              <th scope="row">{nameOf(touchpoint)}</th>
              <td data-name={sides.before}>
                <Standing of={before} />
              </td>
              <td data-name={sides.now}>
                <Standing of={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Standing({ of }: { readonly of: ComparedPriority["now"] }) {
  const { language, number } = useLanguage();
  const interval = ({ low, high }: Interval) => number.range(low, high, "effect", 2);
  if (of === null) return <span className="soft">–</span>;
  const { gain: gained } = of;
  return (
    <>
      <b>{ranksInDigits(of)}</b>
      {gained.ok && (
        <span className="soft">
          {number.signed(gained.estimate.value, 2)} ({restsOn(language, gained.estimate, interval(gained.estimate))})
        </span>
      )}
    </>
  );
}
