import { useState } from "react";
import { addQuestion } from "../../../core/survey/editing/question-edits.ts";
import type { Ask } from "../../../core/survey/question-types.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { useSurveyEditing } from "./editing.ts";
import { kindGroups } from "./question-kinds.ts";

/** Another question after the one that is open, else at the end: its kind is chosen by what it asks and what becomes of the answer. */
export function AddQuestion() {
  const { t } = useLanguage();
  const { survey, journey, edit, selected, select, written } = useSurveyEditing();
  const [isOpen, open] = useState(false);
  const after = survey.questions.findIndex(({ key }) => key === selected);
  const place = after === -1 ? survey.questions.length : after + 1;
  const image = Object.keys(journey?.image ?? {});
  const add = (ask: Ask) => {
    const said = (words: string) => ({ [written]: words });
    const made = addQuestion(survey, ask, place, {
      question: said(t("survey.newQuestion")),
      option: (which) => said(t(`survey.option.${which}`)),
      image,
    });
    edit(() => made.survey, { said: t("survey.addedNow", { kind: t(`survey.kind.${ask}`) }) });
    select(made.key, true);
    open(false);
  };
  return (
    <>
      <Button className="map-add" variant="default" size="xs" onClick={() => open(true)}>
        + {t("survey.add")}
      </Button>
      {isOpen && (
        <Dialog title={t("survey.add")} close={() => open(false)} wide>
          {kindGroups.map(({ name, kinds }) => (
            <section key={name} className="survey-kinds">
              <h3>{t(`survey.group.${name}`)}</h3>
              <ul>
                {kinds.map((ask) => {
                  const isMissing = ask === "image" && image.length === 0;
                  return (
                    <li key={ask}>
                      <button type="button" disabled={isMissing} onClick={() => add(ask)}>
                        <b>{t(`survey.kind.${ask}`)}</b>
                        <span className="soft">{t(isMissing ? "survey.noImage" : `survey.kindHow.${ask}`)}</span>
                      </button>
                    </li>
                  );
                })}
              </ul>
            </section>
          ))}
          <div className="dialog-foot">
            <Button variant="default" onClick={() => open(false)}>
              {t("map.cancel")}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
