import { useId } from "react";
import { isNamed, withWords } from "../../core/journey/editing/names.ts";
import { type Language, languages, type Text } from "../../core/text.ts";
import { directionOf } from "../../core/writing-direction.ts";
import { surveyLanguageName } from "../../texts/survey-language-name.ts";
import { languageNames, useLanguage } from "../language.tsx";

/** The same words in each language of Polku, one's own first; or in those of `spoken`, and in others in which there are some. */
export function WordsFields({
  title,
  value,
  onChange,
  note,
  lines = 1,
  longest = 200,
  required = false,
  spoken = languages,
}: {
  readonly title: string;
  readonly value: Text;
  readonly onChange: (value: Text) => void;
  readonly note?: string;
  /** Of more than one line. */
  readonly lines?: number;
  readonly longest?: number;
  /** In one language at least. */
  readonly required?: boolean;
  readonly spoken?: readonly string[];
}) {
  const { language } = useLanguage();
  const id = useId();
  const Words = lines === 1 ? "input" : "textarea";
  const order = [...new Set([...spoken, ...Object.keys(value)])].toSorted(
    (a, b) => Number(b === language) - Number(a === language),
  );
  return (
    <fieldset className="words-fields">
      <legend>{title}</legend>
      <div className="words-languages">
        {order.map((each) => (
          <div key={each} className="field">
            <label htmlFor={`${id}-${each}`} lang={isOurs(each) ? each : undefined}>
              {isOurs(each) ? languageNames[each] : surveyLanguageName(language, each)}
            </label>
            <Words
              id={`${id}-${each}`}
              lang={each}
              dir={directionOf(each)}
              aria-describedby={note === undefined ? undefined : `${id}-note`}
              maxLength={longest}
              required={required && each === language && !isNamed(value)}
              rows={lines === 1 ? undefined : lines}
              value={value[each] ?? ""}
              onChange={({ target }: { readonly target: { readonly value: string } }) =>
                onChange(withWords(value, each, target.value))
              }
            />
          </div>
        ))}
      </div>
      {note !== undefined && (
        <p id={`${id}-note`} className="field-note">
          {note}
        </p>
      )}
    </fieldset>
  );
}

const isOurs = (language: string): language is Language => languages.some((one) => one === language);
