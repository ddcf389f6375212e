import type { TouchpointPage } from "../../api/touchpoint.ts";
import type { Priorities } from "../../core/insight/audit-value.ts";
import { gain } from "../../core/insight/wording/impact.ts";
import { first, place } from "../../core/insight/wording/order.ts";
import { type AnswerNames, outcomeName } from "../../texts/measure-name.ts";
import { whyNoFigure } from "../../texts/why-no-figure.ts";
import { useLanguage } from "../language.tsx";
import { Section } from "../parts/section.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { gainsScale, PriorityRow, useGainsNote } from "./priority-row.tsx";

interface Asked {
  readonly page: TouchpointPage;
  readonly names: AnswerNames;
  readonly nameOf: (touchpoint: string) => string;
}

/** What to do next: where this touchpoint stands among the journey's priorities, or why it has no place there. */
export function NextView({ whatToDo, ...asked }: Asked & { readonly whatToDo: Priorities | undefined }) {
  const { t } = useLanguage();
  if (whatToDo !== undefined) return <Next whatToDo={whatToDo} {...asked} />;
  return (
    <Section title={t("monday.title")} className="whole">
      <Waiting rows={2} height={40} />
    </Section>
  );
}

function Next({ whatToDo, page, names, nameOf }: Asked & { readonly whatToDo: Priorities }) {
  const { language, t } = useLanguage();
  const { drivers, priorities } = whatToDo;
  const { key } = page.touchpoint;
  const outcome = "refused" in drivers ? "" : outcomeName(language, drivers.outcome, names);
  const reasons = useWhyNone(whatToDo, { page, names, nameOf });
  const priority = priorities.find(({ touchpoint }) => touchpoint === key);
  const note = useGainsNote({ whatToDo, outcome, shown: priority === undefined ? [] : [priority] });
  const leading = first(priorities);
  const whatIsFirst = t(`wording.first.${leading.says}`, { name: nameOf(leading.touchpoint ?? "") });
  if (priority === undefined)
    return (
      <Section title={t("monday.title")} className="whole">
        <p>{reasons}</p>
        {leading.touchpoint !== null && <p>{whatIsFirst}</p>}
      </Section>
    );
  const from = priority.rank ?? 0;
  return (
    <Section title={t("monday.title")} note={note} className="whole">
      <p>{whatIsFirst}</p>
      <ul className="rows">
        <PriorityRow
          {...{ priority, priorities, nameOf }}
          name={
            <>
              {t(`wording.gain.${gain(null)}`)}:{" "}
              <b>{t(`wording.rank.${place(priority)}`, { from, to: priority.rankTo ?? from })}</b>
            </>
          }
          scale={gainsScale(priorities)}
        />
      </ul>
    </Section>
  );
}

/** Why a touchpoint is not among the priorities. */
function useWhyNone({ drivers }: Priorities, { page, nameOf }: Asked): string {
  const { language, t, number } = useLanguage();
  if (page.touchpoint.retired) return t("monday.retired");
  if (!page.figure.ok) return `${nameOf(page.touchpoint.key)}: ${whyNoFigure(language, page, page.figure)}`;
  if (!("refused" in drivers)) return t("monday.notAmong");
  const names = number.list(drivers.touchpoints.map((key) => (key === "" ? t("whole.title") : nameOf(key))));
  return `${t("unknown.driversTitle")}: ${t(`refusal.${drivers.code}`, { names })}`;
}
