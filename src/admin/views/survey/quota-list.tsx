import type { SurveyRates } from "../../../api/survey.ts";
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
        {quotas.map(({ when, name, most, taken }) => {
          const called = name === null ? when : say(name, language);
          const n = t("survey.seats", { x: number.count(taken), n: number.count(most) });
          return (
            <li key={when}>
              <span>
                {name !== null && called}
                <code className="soft">{when}</code>
              </span>
              <progress max={most} value={Math.min(taken, most)} aria-label={`${called}: ${n}`} />
              <span>
                {n}
                {taken >= most && <b> {t("survey.quotaFull")}</b>}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
