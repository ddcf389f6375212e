import { useId } from "react";
import { missingLanguages, withWords } from "../../../core/journey/editing/names.ts";
import { languages, type Text } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";

const ownName = { fi: "Suomi", sv: "Svenska", en: "English" } as const;

/** What people wrote in each language of Polku; where nothing is written yet, it is said. */
export function NameFields({
  title,
  value,
  focus = false,
  isOwn = true,
  onChange,
}: {
  readonly title: string;
  readonly value: Text;
  /** Whether the first field is where one begins to write. */
  readonly focus?: boolean;
  /** Whether nothing else names it, so that a language without words is one that is missing. */
  readonly isOwn?: boolean;
  readonly onChange: (value: Text, language: string) => void;
}) {
  const { t, language } = useLanguage();
  const missing = isOwn ? missingLanguages(value) : [];
  const id = useId();
  // One's own language first.
  const order = [language, ...languages.filter((each) => each !== language)];
  return (
    <fieldset className="panel-names">
      <legend>{title}</legend>
      {order.map((each) => (
        <div key={each} className="panel-name">
          <label htmlFor={`${id}-${each}`}>
            {/* A language is called what it calls itself. */}
            <span lang={each}>{ownName[each]}</span>
            {missing.includes(each) && <span className="map-missing"> {t("map.missing")}</span>}
          </label>
          <input
            id={`${id}-${each}`}
            className="panel-input"
            lang={each}
            data-first={focus && each === language ? "" : undefined}
            value={value[each] ?? ""}
            maxLength={500}
            onChange={(event) => onChange(withWords(value, each, event.target.value), each)}
          />
        </div>
      ))}
    </fieldset>
  );
}
