import { useId } from "react";
import { surveyLanguageName } from "../../../texts/survey-language-name.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";

/** Languages that can be added; others come by the API. */
const known =
  "fi sv en se et ru uk de fr es it pt nl pl ro hu da nb is lv lt cs bg el tr ar fa ku so sq vi th zh ja ne bn ta tl".split(
    " ",
  );

/** Languages in which people write here, the first one first. */
export function LanguagesField({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (languages: string[]) => void;
}) {
  const { language, t } = useLanguage();
  const id = useId();
  const nameOf = (code: string) => surveyLanguageName(language, code);
  const addable = known
    .filter((code) => !chosen.includes(code))
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), language));
  return (
    <div className="field languages-field">
      <label htmlFor={id}>{t("settings.languages")}</label>
      <ol className="people-rows">
        {chosen.map((code, at) => (
          <li key={code}>
            <span className="person">{nameOf(code)}</span>
            <div className="person-actions">
              {at > 0 && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t("settings.firstOf", { name: nameOf(code) })}
                  onClick={() => onChange([code, ...chosen.filter((each) => each !== code)])}
                >
                  {t("settings.first")}
                </Button>
              )}
              {chosen.length > 1 && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${t("people.remove")}: ${nameOf(code)}`}
                  onClick={() => onChange(chosen.filter((each) => each !== code))}
                >
                  {t("people.remove")}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <select id={id} value="" onChange={(event) => onChange([...chosen, event.target.value])}>
        <option value="">{t("settings.addLanguage")}</option>
        {addable.map((code) => (
          <option key={code} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </select>
      <p className="field-note">{t("settings.languagesNote")}</p>
    </div>
  );
}
