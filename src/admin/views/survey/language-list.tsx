import { isSpoken } from "../../../core/text.ts";
import { surveyLanguageCalled } from "../../../texts/survey-language-called.ts";
import { surveyLanguageName } from "../../../texts/survey-language-name.ts";
import { useLanguage } from "../../language.tsx";
import { AddByName } from "../../parts/add-by-name.tsx";
import { Button } from "../../parts/button.tsx";

/** Languages that are offered; any other is known by its name or its code. */
const offered = [
  "fi",
  "fi-simple",
  "sv",
  "en",
  "se",
  "et",
  "ru",
  "uk",
  "so",
  "ar",
  "fa",
  "ckb",
  "vi",
  "zh",
  "de",
  "fr",
  "es",
];

/** The languages in which a survey can be answered; the first stands in where another has no words. */
export function LanguageList({
  languages,
  onChange,
}: {
  readonly languages: readonly string[];
  readonly onChange: (languages: readonly string[]) => void;
}) {
  const { language, t } = useLanguage();
  const nameOf = (one: string) => surveyLanguageName(language, one);
  const unspoken = languages.filter((one) => !isSpoken(one));
  return (
    <fieldset>
      <legend>{t("survey.languages")}</legend>
      <p className="note">
        {t("survey.languagesNote")}{" "}
        {unspoken.length > 0 && t("survey.languagesUnspoken", { languages: unspoken.map(nameOf).join(", ") })}
      </p>
      <ol className="survey-languages">
        {languages.map((one, at) => (
          <li key={one} className="panel-row">
            <span>
              {nameOf(one)} <span className="soft">{one}</span>
            </span>
            {at > 0 && (
              <Button
                variant="default"
                size="xs"
                aria-label={t("survey.languageFirst", { language: nameOf(one) })}
                onClick={() => onChange([one, ...languages.filter((each) => each !== one)])}
              >
                ↑
              </Button>
            )}
            <Button
              variant="default"
              size="xs"
              disabled={languages.length === 1}
              aria-label={t("survey.languageOut", { language: nameOf(one) })}
              onClick={() => onChange(languages.filter((each) => each !== one))}
            >
              ×
            </Button>
          </li>
        ))}
      </ol>
      <AddByName
        label={t("survey.addLanguage")}
        placeholder={t("survey.addLanguage")}
        longest={35}
        known={offered.filter((one) => !languages.includes(one)).map((value) => ({ value, name: nameOf(value) }))}
        isThere={(one) => languages.includes(one)}
        others={{
          valueOf: (written) => surveyLanguageCalled(language, written),
          unknown: (written) => t("survey.unknownLanguage", { language: written }),
        }}
        add={t("map.add")}
        onAdd={(one) => onChange([...languages, one])}
      />
    </fieldset>
  );
}
