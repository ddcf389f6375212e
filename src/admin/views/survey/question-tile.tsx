import type { QuestionFile } from "../../../core/survey/editing/survey-file.ts";
import { say } from "../../../core/text.ts";
import { directionOf } from "../../../core/writing-direction.ts";
import { useLanguage } from "../../language.tsx";
import { problemsWithin } from "./checked-at.ts";
import { useSurveyEditing } from "./editing.ts";
import { RuleInWords } from "./rule-in-words.tsx";

/** A question on the way: its words, its kind, whom it is asked and where it leads. */
export function QuestionTile({
  question,
  place,
  isStop,
  isSelected,
  isHeld,
  select,
  hold,
  rest,
}: {
  readonly question: QuestionFile;
  readonly place: number;
  /** Whether the Tab key stops here; arrow keys lead to the others. */
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly isHeld: boolean;
  readonly select: (focus: boolean) => void;
  readonly hold: () => void;
  readonly rest: () => void;
}) {
  const { t } = useLanguage();
  const editing = useSurveyEditing();
  const { survey, reads, checked, written } = editing;
  const { ask, text, when, jumps = [], required = false, shuffled } = question;
  const words = say(text, written, survey.languages);
  const problems = problemsWithin(checked?.problems, ["questions", place]).length;
  const isMissing = survey.languages.some((language) => (text[language] ?? "").trim() === "");
  return (
    <button
      type="button"
      className={["survey-tile", isSelected && "survey-tile-selected", isHeld && "survey-tile-held"]
        .filter(Boolean)
        .join(" ")}
      data-question={question.key}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isSelected}
      draggable={!reads}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", words);
        hold();
      }}
      onDragEnd={rest}
      // Enter goes on into the panel; a press only opens it.
      onClick={({ detail }) => select(detail === 0)}
    >
      <span className={when === undefined ? "survey-mark" : "survey-mark survey-mark-some"} aria-hidden="true" />
      {when !== undefined && <RuleInWords when={when} />}
      <span className="survey-tile-words" lang={written} dir={directionOf(written)}>
        {words || <i>{t("map.noName")}</i>}
        {required && (
          <span className="soft">
            {" "}
            <span aria-hidden="true">*</span>
            <span className="unseen">{t("survey.required")}</span>
          </span>
        )}
      </span>
      <span className="survey-tile-about">
        <span>{t(`survey.kind.${ask}`)}</span>
        {shuffled !== undefined && <span>⤮ {shuffled}</span>}
        {isMissing && <span className="map-missing">{t("survey.lacksLanguage")}</span>}
        {problems > 0 && <span className="survey-wrong">▲ {t("survey.problems", { n: problems })}</span>}
      </span>
      {jumps.map(({ when: rule, to }) => (
        <RuleInWords key={`${rule} ${to}`} when={rule} leads={to === "end" ? t("survey.theEnd") : nameOf(to)} />
      ))}
    </button>
  );

  function nameOf(key: string): string {
    const other = survey.questions.findIndex((one) => one.key === key);
    return other === -1 ? key : `${other + 1}`;
  }
}
