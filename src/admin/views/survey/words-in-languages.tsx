import { useId } from "react";
import { withWords } from "../../../core/journey/editing/names.ts";
import type { Text } from "../../../core/text.ts";
import { directionOf } from "../../../core/writing-direction.ts";
import { surveyLanguageName } from "../../../texts/survey-language-name.ts";
import { useLanguage } from "../../language.tsx";
import { nameOf, type Path } from "./checked-at.ts";
import { useSurveyEditing } from "./editing.ts";

/** The same words in each language of the survey, the one that is written first; what is missing in one is said in the first. */
export function WordsInLanguages({
  title,
  value,
  lines = 1,
  longest = 1000,
  focus = false,
  optional = false,
  at,
  advice = [],
  onChange,
}: {
  readonly title: string;
  readonly value: Text;
  readonly lines?: number;
  readonly longest?: number;
  /** Whether one begins to write here. */
  readonly focus?: boolean;
  /** Whether nothing need stand here in any language. */
  readonly optional?: boolean;
  /** Where in the survey's file they stand; what leads there finds the language, else the one that is written. */
  readonly at?: Path;
  /** What should be looked at of the words in a language. */
  readonly advice?: readonly { readonly language: string; readonly words: string }[];
  readonly onChange: (value: Text, language: string) => void;
}) {
  const { language: own, t } = useLanguage();
  const { survey, written } = useSurveyEditing();
  const id = useId();
  const order = [written, ...survey.languages.filter((each) => each !== written)];
  const advisedIn = (each: string) => advice.find((one) => one.language === each)?.words;
  const isSaid = Object.values(value).some((words) => words !== "");
  return (
    <fieldset className="panel-names">
      <legend>{title}</legend>
      {order.map((each) => (
        <div key={each} className="panel-name">
          <label htmlFor={`${id}-${each}`}>
            {surveyLanguageName(own, each)}
            {(value[each] ?? "").trim() === "" && (isSaid || !optional) && (
              <>
                {" "}
                <span className="map-missing">{t("map.missing")}</span>
              </>
            )}
          </label>
          <textarea
            id={`${id}-${each}`}
            className="panel-input survey-words"
            lang={each}
            dir={directionOf(each)}
            rows={lines}
            maxLength={longest}
            data-first={focus && each === written ? "" : undefined}
            data-at={at && nameOf(each === written ? at : [...at, each])}
            aria-describedby={advisedIn(each) && `${id}-${each}-said`}
            value={value[each] ?? ""}
            onChange={({ target }) => onChange(withWords(value, each, target.value), each)}
          />
          {advisedIn(each) && (
            <p id={`${id}-${each}-said`} className="panel-refused">
              {advisedIn(each)}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
