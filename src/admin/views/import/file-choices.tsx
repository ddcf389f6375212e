import type { Drafted } from "../../../api/import.ts";
import type { Journeys } from "../../../api/journey.ts";
import { freshKey } from "../../../core/journey/editing/fresh-key.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { Field, FieldChoice } from "../../parts/field.tsx";
import type { Work } from "./work.ts";

const fresh = "";

/** Of which journey the file tells, and by which mapping it is read at first. */
export function FileChoices({
  work,
  draft,
  journeys,
  begin,
  change,
}: {
  readonly work: Work;
  readonly draft: Drafted;
  readonly journeys: Journeys;
  readonly begin: (journey: string | null, former: number | null) => void;
  readonly change: (work: Work) => void;
}) {
  const { t, language } = useLanguage();
  const { journey, former } = work;
  const key = typeof journey === "string" ? journey : fresh;
  const formers = draft.former;
  return (
    <div className="import-choices">
      <FieldChoice
        label={t("import.forJourney")}
        value={key}
        options={[fresh, ...journeys.map((one) => one.key)]}
        name={(one) => {
          const known = journeys.find((each) => each.key === one);
          return known === undefined ? t("import.newJourney") : say(known.name, language);
        }}
        onChoose={(one) => begin(one === fresh ? null : one, null)}
      />
      {typeof journey !== "string" && (
        <Field
          label={t("import.journeyName")}
          value={say(journey.name, language)}
          required
          onChange={({ target: { value } }) => {
            const taken = new Set(journeys.map((one) => one.key));
            change({
              ...work,
              journey: { ...journey, key: freshKey(value, taken, "journey"), name: { [language]: value } },
            });
          }}
        />
      )}
      {formers.length > 0 && (
        <FieldChoice
          label={t("import.byMapping")}
          value={former === null ? fresh : String(former)}
          options={[fresh, ...formers.map(({ number }) => String(number))]}
          name={(one) => {
            const known = formers.find(({ number }) => String(number) === one);
            return known === undefined
              ? t("import.drafted")
              : t("import.asImport", { number: known.number, source: known.source });
          }}
          onChoose={(one) => begin(key === fresh ? null : key, one === fresh ? null : Number(one))}
        />
      )}
    </div>
  );
}
