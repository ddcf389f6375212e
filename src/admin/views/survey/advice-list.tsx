import type { Advice } from "../../../core/survey/advice/advice.ts";
import { adviceInWords } from "../../../texts/advice-words.ts";
import { surveyLanguageName } from "../../../texts/survey-language-name.ts";
import { useLanguage } from "../../language.tsx";
import { useSurveyEditing } from "./editing.ts";

/** What somebody should look at before the survey is asked, each leading to its question; many words that lack a language are one line. */
export function AdviceList({
  advice,
  go,
}: {
  readonly advice: readonly Advice[];
  /** What is done before one is led there. */
  readonly go: () => void;
}) {
  const { language, t } = useLanguage();
  const { survey, select } = useSurveyEditing();
  const lacking = advice.filter((one) => one.code === "missing-words");
  const others = advice.filter((one) => one.code !== "missing-words");
  const lackingIn = [...new Set(lacking.map((one) => one.language))];
  return (
    <ul className="survey-advice">
      {others.map((one) => {
        const at = typeof one.path[1] === "number" ? one.path[1] : undefined;
        const key = `${one.code} ${one.path.join(".")} ${"language" in one ? one.language : ""} ${"word" in one ? one.word : ""}`;
        return (
          <li key={key}>
            {at !== undefined && (
              <button
                type="button"
                onClick={() => {
                  go();
                  select(survey.questions[at]?.key ?? null, "language" in one ? [...one.path, one.language] : one.path);
                }}
              >
                {t("survey.question", { place: at + 1 })}
              </button>
            )}{" "}
            {adviceInWords(language, one)}
          </li>
        );
      })}
      {lackingIn.map((one) => (
        <li key={one}>
          {t("survey.advice.missing-words", {
            language: surveyLanguageName(language, one),
            n: lacking.filter((each) => each.language === one).length,
          })}
        </li>
      ))}
    </ul>
  );
}
