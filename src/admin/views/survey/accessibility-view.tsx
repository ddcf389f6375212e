import { paths } from "../../../api/paths.ts";
import { languages } from "../../../core/text.ts";
import { surveyLanguageName } from "../../../texts/survey-language-name.ts";
import { inHere } from "../../in-here.ts";
import { useLanguage } from "../../language.tsx";
import { Section } from "../../parts/section.tsx";

/** The survey's accessibility statement as a draft, to be taken along in each language. */
export function AccessibilityView({ survey }: { readonly survey: string }) {
  const { t } = useLanguage();
  return (
    <Section title={t("survey.accessibility")} note={t("survey.accessibilityNote")}>
      <ul className="survey-statements">
        {languages.map((language) => (
          <li key={language}>
            <a
              href={inHere(paths.accessibilityStatement(survey, language))}
              download={`${survey}.accessibility.${language}.md`}
              lang={language}
            >
              {surveyLanguageName(language, language)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
