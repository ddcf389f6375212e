import { useId } from "react";
import { withWords } from "../../core/journey/editing/names.ts";
import { languages, type Text } from "../../core/text.ts";
import { languageNames, useLanguage } from "../language.tsx";

/** The same words in each language of Polku, one's own first. */
export function WordsFields({
  title,
  value,
  onChange,
  note,
}: {
  readonly title: string;
  readonly value: Text;
  readonly onChange: (value: Text) => void;
  readonly note?: string;
}) {
  const { language } = useLanguage();
  const id = useId();
  const order = [language, ...languages.filter((each) => each !== language)];
  return (
    <fieldset className="words-fields">
      <legend>{title}</legend>
      <div className="words-languages">
        {order.map((each) => (
          <div key={each} className="field">
            <label htmlFor={`${id}-${each}`} lang={each}>
              {languageNames[each]}
            </label>
            <input
              id={`${id}-${each}`}
              lang={each}
              aria-describedby={note === undefined ? undefined : `${id}-note`}
              maxLength={200}
              value={value[each] ?? ""}
              onChange={(event) => onChange(withWords(value, each, event.target.value))}
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
