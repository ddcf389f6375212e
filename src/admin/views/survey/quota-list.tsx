import type { SurveyRates } from "../../../api/survey.ts";
import { fewestPeople } from "../../../core/measures/intervals/suppression.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { Section } from "../../parts/section.tsx";

/** How full each quota of a survey is; nothing where it has none. */
export function QuotaList({ quotas }: { readonly quotas: SurveyRates["quotas"] }) {
  const { language, t, number } = useLanguage();
  if (quotas.length === 0) return null;
  return (
    <Section title={t("survey.quotas")} note={t("survey.quotasTold")}>
      <ul className="survey-quotas">
        {quotas.map(({ when, name, most, taken, withheld, isFull }) => {
          const called = name === null ? when : say(name, language);
          const seats = isFull ? most : taken;
          const n =
            seats === null
              ? t(withheld ? "survey.seatsWithheld" : "survey.seatsFew", { few: fewestPeople, n: number.count(most) })
              : t("survey.seats", { x: number.count(seats), n: number.count(most) });
          return (
            <li key={when}>
              <span>
                {name !== null && called}
                <code className="soft">{when}</code>
              </span>
              <progress max={most} value={seats ?? 0} aria-label={`${called}: ${n}`} />
              <span>
                {n}
                {isFull && <b> {t("survey.quotaFull")}</b>}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
