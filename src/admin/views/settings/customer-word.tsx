import { isNamed } from "../../../core/journey/editing/names.ts";
import type { Text } from "../../../core/text.ts";
import { perspectiveName } from "../../../texts/perspective-name.ts";
import { useLanguage } from "../../language.tsx";
import { WordsFields } from "../../parts/words-fields.tsx";

/** Words that organisations use, in the plural as they stand alone. */
const examples: readonly Text[] = [
  { fi: "Kuntalaiset", sv: "Kommuninvånare", en: "Citizens" },
  { fi: "Potilaat", sv: "Patienter", en: "Patients" },
  { fi: "Asukkaat", sv: "Boende", en: "Residents" },
  { fi: "Jäsenet", sv: "Medlemmar", en: "Members" },
];

/** What customers are called here, with how it will stand on the pages. */
export function CustomerWord({
  word,
  onChange,
}: {
  readonly word: Text | null;
  readonly onChange: (word: Text | null) => void;
}) {
  const { language, t } = useLanguage();
  return (
    <div className="customer-word">
      <WordsFields
        title={t("settings.customerWord")}
        note={t("settings.customerWordNote")}
        value={word ?? {}}
        onChange={(next) => onChange(isNamed(next) ? next : null)}
      />
      <fieldset className="person-actions">
        <legend>{t("settings.examples")}</legend>
        {examples.map((example) => (
          <button key={example.en} type="button" className="chip" onClick={() => onChange(example)}>
            {example[language]}
          </button>
        ))}
      </fieldset>
      <p className="customer-word-shown">
        {t("settings.customerWordShown", {
          name: t("filter.perspective"),
          word: perspectiveName(language, "customer", word),
        })}
      </p>
    </div>
  );
}
