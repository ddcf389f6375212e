import { changeQuestion, moveQuestion, removeQuestion } from "../../../core/survey/editing/question-edits.ts";
import type { QuestionFile } from "../../../core/survey/editing/survey-file.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { PanelChoice } from "../../parts/panel-fields.tsx";
import { AboutChoice } from "./about-choice.tsx";
import { problemsWithin } from "./checked-at.ts";
import { useSurveyEditing } from "./editing.ts";
import { JumpFields } from "./jump-fields.tsx";
import { OwnFields } from "./own-fields.tsx";
import { RuleField } from "./rule-field.tsx";
import { TroubleList } from "./trouble-list.tsx";
import { WordingFields } from "./wording-fields.tsx";
import { WordsInLanguages } from "./words-in-languages.tsx";

/** Everything of one question, to be changed in place. */
export function QuestionPanel({ question, place }: { readonly question: QuestionFile; readonly place: number }) {
  const { t } = useLanguage();
  const { survey, edit, select, checked, written } = useSurveyEditing();
  const { key, ask, text, help, when } = question;
  const set = (change: Parameters<typeof changeQuestion>[2], about = "") =>
    edit((from) => changeQuestion(from, key, change), { about: about && `${key} ${about}` });
  // While something is wrong with the survey nobody knows.
  const gives = checked?.questions.find((one) => one.key === key)?.gives;
  const move = (to: number) =>
    edit((from) => moveQuestion(from, key, to), {
      said: t("survey.movedTo", { place: to + 1, count: survey.questions.length }),
    });
  return (
    <>
      <TroubleList problems={problemsWithin(checked?.problems, ["questions", place])} />
      <WordsInLanguages
        title={t("survey.words")}
        value={text}
        lines={2}
        focus
        onChange={(words, language) => set({ text: words }, `text ${language}`)}
      />
      <OwnFields question={question} place={place} set={set} />
      {ask !== "statement" && (
        <label className="tick tick-small survey-tick">
          <input
            type="checkbox"
            checked={question.required ?? false}
            onChange={({ target }) => set({ required: target.checked || undefined })}
          />
          {t("survey.required")}
        </label>
      )}
      {ask !== "statement" && (
        <label className="tick tick-small survey-tick">
          <input
            type="checkbox"
            checked={question.notApplicable ?? false}
            onChange={({ target }) => set({ notApplicable: target.checked || undefined })}
          />
          {t("survey.notApplicable")}
        </label>
      )}
      <RuleField
        label={t("survey.when")}
        note={t("survey.whenNote")}
        value={when ?? ""}
        optional
        until={place}
        at={["questions", place, "when"]}
        onChange={(rule) => set({ when: rule === "" ? undefined : rule }, "when")}
      />
      <JumpFields question={question} place={place} set={set} />
      <details className="survey-more">
        <summary>{t("survey.more")}</summary>
        <WordsInLanguages
          title={t("survey.help")}
          value={help ?? {}}
          optional
          onChange={(words, language) =>
            set({ help: Object.keys(words).length === 0 ? undefined : words }, `help ${language}`)
          }
        />
        <WordingFields question={question} place={place} set={set} />
        <AboutChoice
          label={t("survey.aboutOther")}
          value={question.about}
          otherwise={t("survey.asSurvey")}
          onChoose={(about) => set({ about })}
        />
        <PanelChoice
          label={t("survey.shuffled")}
          value={question.shuffled === undefined ? "no" : "yes"}
          options={["no", "yes"]}
          name={(one) => t(`survey.shuffled.${one}`)}
          onChoose={(one) => set({ shuffled: one === "yes" ? neighbourGroup() : undefined })}
        />
      </details>
      <p className="note">
        {gives !== undefined &&
          ask !== "statement" &&
          (gives.length > 0 ? t("survey.gives", { answers: gives.join(", ") }) : t("survey.givesNothing"))}{" "}
        {t("survey.key", { key })}
      </p>
      <fieldset className="map-place">
        <legend>{t("survey.place")}</legend>
        <Button
          variant="default"
          size="xs"
          aria-label={t("map.moveUp")}
          disabled={place === 0}
          onClick={() => move(place - 1)}
        >
          ↑
        </Button>
        <Button
          variant="default"
          size="xs"
          aria-label={t("map.moveDown")}
          disabled={place === survey.questions.length - 1}
          onClick={() => move(place + 1)}
        >
          ↓
        </Button>
      </fieldset>
      <div className="panel-remove">
        <Button
          variant="default"
          disabled={survey.questions.length === 1}
          onClick={() => {
            edit((from) => removeQuestion(from, key), {
              said: t("map.removedNow", { name: say(text, written, survey.languages) }),
            });
            select(null);
          }}
        >
          {t("map.remove")}
        </Button>
        <p className="note">{t("survey.removeNote")}</p>
      </div>
    </>
  );

  /** The group of a neighbour, else one of its own that the next may join. */
  function neighbourGroup(): string {
    const beside = [survey.questions[place - 1], survey.questions[place + 1]].find(
      (one) => one?.shuffled !== undefined,
    );
    return beside?.shuffled ?? `group-${place + 1}`;
  }
}
