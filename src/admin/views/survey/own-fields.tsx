import { own } from "../../../core/own.ts";
import type { QuestionFile } from "../../../core/survey/editing/survey-file.ts";
import { say, type Text } from "../../../core/text.ts";
import { wordName } from "../../../texts/word-name.ts";
import { useLanguage } from "../../language.tsx";
import { CheckList } from "../../parts/check-list.tsx";
import { PanelChoice, PanelNumber, PanelNumberOrNone } from "../../parts/panel-fields.tsx";
import { isAdvised, nameOf } from "./checked-at.ts";
import { type SetFields, useSurveyEditing } from "./editing.ts";
import { JourneyWords } from "./journey-words.tsx";
import { OptionList } from "./option-list.tsx";
import { Ends, ScaleFields } from "./scale-fields.tsx";
import { usualWords } from "./usual-words.ts";
import { WordsInLanguages } from "./words-in-languages.tsx";

/** What only a question of its kind has: faces, ends of a scale, what can be chosen. */
export function OwnFields({
  question,
  place,
  set,
}: {
  readonly question: QuestionFile;
  readonly place: number;
  readonly set: SetFields;
}) {
  const { language, t } = useLanguage();
  const { journey, checked } = useSurveyEditing();
  const { ask } = question;
  switch (ask) {
    case "smiley":
      return (
        <PanelChoice
          label={t("survey.faces")}
          value={String(question.faces ?? 4)}
          options={["4", "5"]}
          name={(faces) => t(`survey.faces.${faces as "4" | "5"}`)}
          onChoose={(faces) => set({ faces: faces === "5" ? 5 : undefined })}
        />
      );
    case "satisfaction":
    case "effort":
    case "recommend":
    case "return":
    case "value":
    case "compared":
      return <Ends question={question} set={set} />;
    case "rating":
      return (
        <>
          <ScaleFields question={question} set={set} />
          <PanelChoice
            label={t("survey.ownAnswer")}
            value={String(question.answer ?? "")}
            options={["", ...Object.keys(journey?.answers ?? {})]}
            name={(answer) =>
              answer === "" ? t("survey.noAnswer") : say(own(journey?.answers, answer)?.name ?? {}, language)
            }
            onChoose={(answer) =>
              set(answer === "" ? { answer: undefined } : { answer, scale: own(journey?.answers, answer)?.scale })
            }
          />
          <Ends question={question} set={set} />
        </>
      );
    case "matrix":
      return (
        <>
          <OptionList field="rows" question={question} place={place} set={set} />
          <ScaleFields question={question} set={set} />
          <Ends question={question} set={set} />
        </>
      );
    case "expectation":
      return (
        <PanelChoice
          label={t("survey.form")}
          value={String(question.form ?? "direct")}
          options={["direct", "pair"]}
          name={(form) => t(`survey.form.${form as "direct" | "pair"}`)}
          onChoose={(form) => set({ form: form === "pair" ? "pair" : undefined })}
        />
      );
    case "emotions":
    case "tags": {
      const words = (question.words as readonly string[] | undefined) ?? [];
      return (
        <>
          <CheckList
            title={t("survey.chosenFrom")}
            note={t("survey.chosenFromNote")}
            values={words}
            options={[...new Set([...usualWords(ask, journey), ...words])].map((value) => ({
              value,
              name: wordName(language, ask, value, journey?.choices),
            }))}
            onChange={(words) => set({ words: words.length === 0 ? undefined : words })}
          />
          <Most question={question} set={set} />
          {ask === "emotions" && (
            <label className="tick tick-small survey-tick">
              <input
                type="checkbox"
                checked={question.strength === true}
                onChange={({ target }) => set({ strength: target.checked || undefined })}
              />
              {t("survey.strength")}
            </label>
          )}
          <JourneyWords
            answer={ask}
            words={words}
            onAdd={(word) => words.length > 0 && set({ words: [...words, word] })}
          />
        </>
      );
    }
    case "image":
      return (
        <>
          <CheckList
            title={t("survey.image")}
            {...(Object.keys(journey?.image ?? {}).length === 0 && { note: t("survey.noImage") })}
            values={question.attributes as readonly string[]}
            options={Object.entries(journey?.image ?? {}).map(([value, name]) => ({
              value,
              name: say(name, language),
            }))}
            at={nameOf(["questions", place, "attributes"])}
            needed={t("survey.oneNeeded")}
            onChange={(attributes) => set({ attributes })}
          />
          <Ends question={question} set={set} />
        </>
      );
    case "choice":
      return (
        <>
          <OptionList field="options" question={question} place={place} set={set} />
          <PanelChoice
            label={t("survey.attribute")}
            value={String(question.attribute ?? "")}
            options={["", ...Object.keys(journey?.attributes ?? {})]}
            name={(attribute) =>
              attribute === ""
                ? t("survey.noAttribute")
                : say(own(journey?.attributes, attribute)?.name ?? {}, language)
            }
            onChoose={(attribute) => set({ attribute: attribute === "" ? undefined : attribute })}
          />
        </>
      );
    case "choices":
      return (
        <>
          <OptionList field="options" question={question} place={place} set={set} />
          <Most question={question} set={set} />
        </>
      );
    case "ranking":
      return <OptionList field="options" question={question} place={place} set={set} />;
    case "number":
      return (
        <>
          {(["least", "most"] as const).map((field) => (
            <PanelNumber
              key={field}
              label={t(`survey.${field}`)}
              value={(question[field] as number | undefined) ?? (field === "least" ? 0 : 1_000_000)}
              onChange={(value) => set({ [field]: value }, field)}
            />
          ))}
          <WordsInLanguages
            title={t("survey.unit")}
            value={(question.unit as Text | undefined) ?? {}}
            optional
            onChange={(unit, of) => set({ unit: Object.keys(unit).length === 0 ? undefined : unit }, `unit ${of}`)}
          />
        </>
      );
    case "date":
      return (
        <>
          {(["earliest", "latest"] as const).map((field) => (
            <label key={field} className="panel-field">
              {t(`survey.${field}`)}
              <input
                className="panel-input"
                type="date"
                value={(question[field] as string | undefined) ?? ""}
                onChange={({ target }) => set({ [field]: target.value === "" ? undefined : target.value })}
              />
            </label>
          ))}
        </>
      );
    case "text":
      return (
        <PanelChoice
          label={t("survey.lines")}
          value={String(question.lines ?? "one")}
          options={["one", "many"]}
          name={(lines) => t(`survey.lines.${lines as "one" | "many"}`)}
          onChoose={(lines) => set({ lines: lines === "many" ? "many" : undefined })}
        />
      );
    case "contact":
      return (
        <CheckList
          title={t("survey.asks")}
          values={(question.asks as readonly string[] | undefined) ?? ["name", "email"]}
          options={(["name", "email", "phone"] as const).map((value) => ({ value, name: t(`survey.asks.${value}`) }))}
          at={nameOf(["questions", place, "asks"])}
          needed={t("survey.oneNeeded")}
          advice={
            isAdvised(checked?.advice, "unreachable", ["questions", place, "asks"])
              ? t("survey.asks.unreachable")
              : undefined
          }
          onChange={(asks) => set({ asks: (["name", "email", "phone"] as const).filter((one) => asks.includes(one)) })}
        />
      );
    default:
      return null;
  }
}

function Most({ question, set }: { readonly question: QuestionFile; readonly set: SetFields }) {
  const { t } = useLanguage();
  return (
    <PanelNumberOrNone
      label={t("survey.atMost")}
      note={t("survey.atMostNote")}
      value={question.most as number | undefined}
      min={1}
      max={100}
      whole
      onChange={(most) => set({ most }, "most")}
    />
  );
}
