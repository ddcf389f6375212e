import { type KeyboardEvent, type RefObject, useEffect } from "react";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Readable } from "../../parts/readable.tsx";
import { focusAt, type Path } from "./checked-at.ts";
import { useSurveyEditing } from "./editing.ts";
import { QuestionPanel } from "./question-panel.tsx";
import { WholePanel } from "./whole-panel.tsx";

/** Beside the list: the question that is open, to be changed; with none open it is the survey as a whole. */
export function SurveyPanel({ wantsFocus }: { readonly wantsFocus: RefObject<boolean | Path> }) {
  const { language, t } = useLanguage();
  const { survey, reads, selected, select, stand } = useSurveyEditing();
  const place = survey.questions.findIndex(({ key }) => key === selected);
  const question = survey.questions[place];
  const [kind, name] =
    question === undefined
      ? [t("survey.one"), say(survey.name, language)]
      : [`${place + 1} / ${survey.questions.length}`, t(`survey.kind.${question.ask}`)];
  const close = () => {
    select(null);
    if (question !== undefined) stand(question.key);
  };
  // Whatever was drawn anew: what is opened may have been open before.
  useEffect(() => {
    const wanted = wantsFocus.current;
    if (wanted === false) return;
    wantsFocus.current = false;
    if (wanted !== true) return focusAt(wanted);
    const field = document.querySelector<HTMLElement>(".panel [data-first]");
    field?.focus();
    if (field instanceof HTMLTextAreaElement) field.select();
  });
  return (
    <aside
      className={question === undefined ? "panel" : "panel panel-open"}
      aria-label={`${kind}: ${name}`}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Escape" && question !== undefined) close();
      }}
    >
      <div className="panel-head">
        <h2>
          <span className="soft">{kind}</span> {name || t("map.noName")}
        </h2>
        {question !== undefined && (
          <Button variant="default" size="xs" onClick={close}>
            {t("map.close")}
          </Button>
        )}
      </div>
      <Readable key={selected ?? ""} reads={reads}>
        {question === undefined ? <WholePanel /> : <QuestionPanel question={question} place={place} />}
      </Readable>
    </aside>
  );
}
