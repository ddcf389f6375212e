import type { CheckedSurvey } from "../../../api/survey-check.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { AdviceList } from "./advice-list.tsx";
import type { SurveyDraft } from "./survey-draft.ts";
import { TroubleList } from "./trouble-list.tsx";

/** Before a survey is asked: what is wrong, what should be looked at, and what asking it means. */
export function PublishDialog({
  draft: { isUnsaved },
  asked,
  checked,
  isSaving,
  publish,
  close,
}: {
  readonly draft: SurveyDraft;
  readonly asked: number | null;
  readonly checked: CheckedSurvey | undefined;
  readonly isSaving: boolean;
  readonly publish: () => void;
  readonly close: () => void;
}) {
  const { t } = useLanguage();
  const isWrong = checked === undefined || checked.problems.length > 0;
  return (
    <Dialog title={t("survey.publishTitle")} close={close} wide>
      {checked !== undefined && checked.problems.length > 0 && (
        <div className="panel-warning" role="alert">
          <p>{t("survey.notYet")}</p>
          <TroubleList problems={checked.problems} go={close} />
        </div>
      )}
      {checked !== undefined && checked.advice.length > 0 && (
        <>
          <p>{t("survey.lookAt")}</p>
          <AdviceList advice={checked.advice} go={close} />
        </>
      )}
      {!isWrong && checked.advice.length === 0 && <p>{t("survey.nothingFound")}</p>}
      <p className="note">{t(asked === null ? "survey.publishNote" : "survey.publishAgainNote")}</p>
      <div className="dialog-foot">
        <Button variant="default" onClick={close}>
          {t("map.cancel")}
        </Button>
        <Button disabled={isWrong} loading={isSaving} onClick={publish}>
          {t(isUnsaved ? "survey.saveAndPublish" : "survey.publish")}
        </Button>
      </div>
    </Dialog>
  );
}
