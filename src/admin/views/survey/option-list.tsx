import { optionKey } from "../../../core/survey/editing/question-edits.ts";
import type { QuestionFile } from "../../../core/survey/editing/survey-file.ts";
import { say, type Text } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { AddByName } from "../../parts/add-by-name.tsx";
import { Button } from "../../parts/button.tsx";
import { adviceAt } from "./checked-at.ts";
import { type SetFields, useSurveyEditing } from "./editing.ts";
import { WordsInLanguages } from "./words-in-languages.tsx";

interface Option {
  readonly key: string;
  readonly text: Text;
  readonly exclusive?: boolean;
  readonly last?: boolean;
}

/** What can be chosen or rated: each by its words in every language; its key stays, so that it may be called otherwise later. */
export function OptionList({
  field,
  question,
  place,
  set,
}: {
  readonly field: "options" | "rows";
  readonly question: QuestionFile;
  readonly place: number;
  readonly set: SetFields;
}) {
  const { t } = useLanguage();
  const { survey, checked, written } = useSurveyEditing();
  const options = question[field] as readonly Option[];
  const ticks = [
    ...(question.ask === "choices" ? (["exclusive"] as const) : []),
    ...(question.shuffle === true ? (["last"] as const) : []),
  ];
  const pathOf = (at: number) => ["questions", place, field, at, "text"];
  const sameIn = (at: number) =>
    adviceAt(checked?.advice, pathOf(at)).flatMap((one) => (one.code === "same-words" ? [one.language] : []));
  const keep = (next: typeof options, about = "") => set({ [field]: next }, about);
  return (
    <section className="panel-list">
      <h3>{t(`survey.${field}`)}</h3>
      {options.map((option, at) => (
        <details key={option.key}>
          <summary>
            {say(option.text, written, survey.languages) || t("map.noName")} <span className="soft">{option.key}</span>
            {sameIn(at).length > 0 && (
              <>
                {" "}
                <span className="map-missing">{t("survey.sameWords")}</span>
              </>
            )}
          </summary>
          <WordsInLanguages
            title={t("survey.words")}
            value={option.text}
            longest={200}
            at={pathOf(at)}
            advice={sameIn(at).map((language) => ({ language, words: t("survey.sameWords") }))}
            onChange={(text, language) =>
              keep(options.with(at, { ...option, text }), `${field} ${option.key} ${language}`)
            }
          />
          {ticks.map((name) => (
            <label key={name} className="tick tick-small survey-tick">
              <input
                type="checkbox"
                checked={option[name] ?? false}
                onChange={({ target }) => {
                  const { [name]: _, ...rest } = option;
                  keep(options.with(at, target.checked ? { ...rest, [name]: true } : rest));
                }}
              />
              {t(`survey.option.${name}`)}
            </label>
          ))}
          <div className="panel-row">
            <Button
              variant="default"
              size="xs"
              aria-label={t("map.moveUp")}
              disabled={at === 0}
              onClick={() => keep(options.toSpliced(at, 1).toSpliced(at - 1, 0, option))}
            >
              ↑
            </Button>
            <Button
              variant="default"
              size="xs"
              aria-label={t("map.moveDown")}
              disabled={at === options.length - 1}
              onClick={() => keep(options.toSpliced(at, 1).toSpliced(at + 1, 0, option))}
            >
              ↓
            </Button>
            <Button
              variant="default"
              size="xs"
              disabled={options.length <= 2}
              onClick={() => keep(options.toSpliced(at, 1))}
            >
              {t("map.remove")}
            </Button>
          </div>
        </details>
      ))}
      <AddByName
        label={t("survey.addOption")}
        placeholder={t("survey.addOption")}
        longest={200}
        add={t("map.add")}
        onAdd={(name) => keep([...options, { key: optionKey(options, name), text: { [written]: name } }])}
      />
      <label className="tick tick-small survey-tick">
        <input
          type="checkbox"
          checked={(question.shuffle as boolean | undefined) ?? false}
          onChange={({ target }) => set({ shuffle: target.checked || undefined })}
        />
        {t("survey.shuffle")}
      </label>
    </section>
  );
}
