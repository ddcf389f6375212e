import { useId } from "react";
import { isNamed, withWords } from "../../core/journey/editing/names.ts";
import { languages, type Text } from "../../core/text.ts";
import { languageNames, useLanguage } from "../language.tsx";

/** The same words in each language of Polku, one's own first. */
export function WordsFields({
  title,
  value,
  onChange,
  note,
  lines = 1,
  longest = 200,
  required = false,
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
}) {
  const { language } = useLanguage();
  const id = useId();
  const Words = lines === 1 ? "input" : "textarea";
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
            <Words
              id={`${id}-${each}`}
              lang={each}
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
