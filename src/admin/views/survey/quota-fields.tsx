import type { QuotaFile } from "../../../core/survey/editing/survey-file.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { PanelNumber } from "../../parts/panel-fields.tsx";
import { useSurveyEditing } from "./editing.ts";
import { RuleField } from "./rule-field.tsx";
import { WordsInLanguages } from "./words-in-languages.tsx";

/** So many responses for which a rule holds, and no more; of those that come later nothing more is asked. */
export function QuotaFields({
  quotas,
  onChange,
}: {
  readonly quotas: readonly QuotaFile[];
  readonly onChange: (quotas: readonly QuotaFile[] | undefined, about?: string) => void;
}) {
  const { t } = useLanguage();
  const { survey } = useSurveyEditing();
  const keep = (next: readonly QuotaFile[], about?: string) => onChange(next.length === 0 ? undefined : next, about);
  const [first] = survey.questions;
  return (
    <fieldset>
      <legend>{t("survey.quotas")}</legend>
      <p className="note">{t("survey.quotasNote")}</p>
      {quotas.map((quota, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quota is known by its rule, which is being written
        <div key={at} className="survey-part">
          <RuleField
            label={t("survey.quotaIf")}
            value={quota.when}
            until={survey.questions.length}
            at={["open", "quotas", at, "when"]}
            onChange={(when) => keep(quotas.with(at, { ...quota, when }), `quota ${at} when`)}
          />
          <PanelNumber
            label={t("survey.open.most")}
            value={quota.most}
            min={1}
            onChange={(most) => keep(quotas.with(at, { ...quota, most }), `quota ${at} most`)}
          />
          <WordsInLanguages
            title={t("survey.quotaName")}
            value={quota.name ?? {}}
            longest={200}
            optional
            onChange={(name, language) => {
              const { name: _, ...rest } = quota;
              keep(
                quotas.with(at, Object.keys(name).length === 0 ? rest : { ...rest, name }),
                `quota ${at} name ${language}`,
              );
            }}
          />
          <Button variant="default" size="xs" onClick={() => keep(quotas.toSpliced(at, 1))}>
            {t("map.remove")}
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        onClick={() => keep([...quotas, { when: `${first?.key ?? "language"} is answered`, most: 100 }])}
      >
        + {t("survey.addQuota")}
      </Button>
    </fieldset>
  );
}
