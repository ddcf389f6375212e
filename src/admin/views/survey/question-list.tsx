import { type DragEvent, Fragment, type KeyboardEvent, useState } from "react";
import { jumpLanes } from "../../../core/survey/editing/jump-lanes.ts";
import { moveQuestion } from "../../../core/survey/editing/question-edits.ts";
import { useLanguage } from "../../language.tsx";
import { AddQuestion } from "./add-question.tsx";
import { useSurveyEditing } from "./editing.ts";
import { LaneGutter } from "./lane-gutter.tsx";
import { QuestionTile } from "./question-tile.tsx";

/** The way through the survey, question by question: to be put in order by hand or by keys; beside it run the jumps. */
export function QuestionList() {
  const { t } = useLanguage();
  const { survey, reads, edit, selected, select, stand } = useSurveyEditing();
  const { questions } = survey;
  const [held, hold] = useState<string | null>(null);
  const [drop, setDrop] = useState<number | null>(null);
  const lanes = jumpLanes(questions);
  const widest = lanes.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const stop = questions.some(({ key }) => key === selected) ? selected : questions[0]?.key;

  const move = (key: string, place: number) => {
    const now = questions.findIndex((question) => question.key === key);
    if (place < 0 || place >= questions.length || place === now) return;
    edit((from) => moveQuestion(from, key, place), {
      said: t("survey.movedTo", { place: place + 1, count: questions.length }),
    });
    stand(key);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const key = (event.target as HTMLElement).dataset.question;
    const at = questions.findIndex((question) => question.key === key);
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (key === undefined || step === undefined) return;
    event.preventDefault();
    if (event.shiftKey && !reads) move(key, at + step);
    else if (questions[at + step] !== undefined) stand(questions[at + step]!.key);
  };
  const over = (event: DragEvent<HTMLElement>) => {
    if (held === null) return;
    event.preventDefault();
    const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-question]")];
    const above = tiles.filter((tile) => {
      const { top, height } = tile.getBoundingClientRect();
      return tile.dataset.question !== held && top + height / 2 < event.clientY;
    });
    setDrop(above.length);
  };
  const rest = () => {
    hold(null);
    setDrop(null);
  };
  const others = questions.filter(({ key }) => key !== held);
  const line = <li className="survey-drop" aria-hidden="true" />;
  return (
    <section className="survey-list" aria-label={t("survey.questions")}>
      <ol
        onKeyDown={press}
        onDragOver={over}
        onDrop={(event) => {
          event.preventDefault();
          if (held !== null && drop !== null) move(held, drop);
          rest();
        }}
      >
        {questions.map((question, at) => (
          <Fragment key={question.key}>
            {drop !== null && others[drop] === question && line}
            <li>
              <QuestionTile
                question={question}
                place={at}
                isStop={question.key === stop}
                isSelected={question.key === selected}
                isHeld={question.key === held}
                select={(focus) => select(question.key, focus)}
                hold={() => hold(question.key)}
                rest={rest}
              />
              <LaneGutter lanes={lanes} at={at} widest={widest} />
            </li>
          </Fragment>
        ))}
        {drop !== null && drop >= others.length && line}
        <li>
          <button
            type="button"
            className="survey-tile survey-tile-end"
            aria-pressed={selected === null}
            onClick={({ detail }) => select(null, detail === 0)}
          >
            <span className="survey-mark survey-mark-end" aria-hidden="true" />
            {t("survey.theEnd")}
          </button>
          <LaneGutter lanes={lanes} at={questions.length} widest={widest} />
        </li>
      </ol>
      {!reads && <AddQuestion />}
    </section>
  );
}
