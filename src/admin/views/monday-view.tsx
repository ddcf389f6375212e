import { first, rankedAndOthers } from "../../core/insight/wording/order.ts";
import { own } from "../../core/own.ts";
import { say } from "../../core/text.ts";
import { ranksInDigits } from "../../texts/ranks-in-digits.ts";
import { useLanguage } from "../language.tsx";
import { Section } from "../parts/section.tsx";
import { TouchpointLink } from "../parts/touchpoint-link.tsx";
import type { Audited } from "./audited.ts";
import { gainsScale, PriorityRow, useGainsNote } from "./priority-row.tsx";

const most = 5;

/**
 * Where effort would pay first, by associated gain against cost. What may be ranked stands by rank; after it the largest
 * gains of the others, in the journey's order and with the reason why they have no rank.
 */
export function MondayView({ audit, overview, nameOf, outcome, ...opening }: Audited) {
  const { language, t } = useLanguage();
  const { ranked, others } = rankedAndOthers(audit, most);
  const leading = first(audit.priorities);
  const shown = [...ranked, ...others].filter(({ gain }) => gain.ok && gain.estimate.value > 0);
  const note = useGainsNote({ whatToDo: audit, outcome, shown });
  const whatIsFirst = t(`wording.first.${leading.says}`, { name: nameOf(leading.touchpoint ?? "") });
  if ("refused" in audit.drivers || shown.length === 0)
    return (
      <Section title={t("monday.title")} className="wide">
        <p>{whatIsFirst}</p>
      </Section>
    );
  const scale = gainsScale(shown);
  const ownersOf = (key: string) =>
    (overview.touchpoints.find((touchpoint) => touchpoint.key === key)?.owners ?? [])
      .flatMap((owner) => own(overview.journey.owners, owner) ?? [])
      .map(({ name, kind }) =>
        kind === "supplier" ? `${say(name, language)} (${t("owner.supplier")})` : say(name, language),
      )
      .join(", ");
  return (
    <Section title={t("monday.title")} note={note} className="wide">
      <p>{whatIsFirst}</p>
      <ol className="rows ranked">
        {shown.map((priority) => {
          const { touchpoint } = priority;
          const name = (
            <>
              <span className="rank">{ranksInDigits(priority)}</span>
              <TouchpointLink touchpoint={touchpoint} {...opening}>
                {nameOf(touchpoint)}
              </TouchpointLink>
            </>
          );
          return (
            <PriorityRow
              key={touchpoint}
              priorities={audit.priorities}
              {...{ priority, nameOf, name, scale }}
              about={[ownersOf(touchpoint)]}
            />
          );
        })}
      </ol>
    </Section>
  );
}
