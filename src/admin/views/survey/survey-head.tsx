import { durationSaid } from "../../../core/survey/advice/seconds.ts";
import { say } from "../../../core/text.ts";
import { surveyLanguageName } from "../../../texts/survey-language-name.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Select } from "../../parts/field.tsx";
import { surveyFileOf } from "../../sending.ts";
import { yamlToDisk } from "../../to-disk.ts";
import { useSurveyEditing } from "./editing.ts";
import type { SurveyChecking } from "./survey-check.ts";
import type { SurveyDraft } from "./survey-draft.ts";
import { SurveyTabs } from "./survey-tabs.tsx";

/** Above the editor: what the survey is called, how it stands, and what is done with the whole. */
export function SurveyHead({
  draft,
  asked,
  check: { checked },
  write,
  undo,
  redo,
  isSaving,
  save,
  publish,
}: {
  readonly draft: SurveyDraft;
  readonly asked: number | null;
  readonly check: SurveyChecking;
  readonly write: (language: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly isSaving: boolean;
  readonly save: () => void;
  readonly publish: () => void;
}) {
  const { language, t } = useLanguage();
  const { reads, written } = useSurveyEditing();
  const { base, survey, isUnsaved, canUndo, canRedo } = draft;
  const wrong = checked?.problems.length ?? 0;
  const advice = checked?.advice.length ?? 0;
  const isAsked = base !== null && base.version === asked && !isUnsaved;
  const takes = ({ unit, n }: ReturnType<typeof durationSaid>) => t(`survey.takes.${unit}`, { n });
  const state = [
    base === null ? t("survey.new") : t("survey.version", { version: base.version }),
    isUnsaved && t("survey.unsaved"),
    asked === null
      ? t("survey.state.draft")
      : isAsked
        ? t("survey.state.open")
        : t("survey.askedVersion", { version: asked }),
    checked !== undefined && wrong === 0 && checked.seconds !== null ? takes(durationSaid(checked.seconds)) : false,
    wrong === 0 && advice > 0 && t("survey.toLookAt", { n: advice }),
    wrong > 0 && `▲ ${t("survey.problems", { n: wrong })}`,
  ].filter(Boolean);
  return (
    <header>
      <div className="map-head">
        <h1>{say(survey.name, language) || t("map.noName")}</h1>
        <div className="map-actions">
          {survey.languages.length > 1 && (
            <Select
              className="panel-input survey-written"
              aria-label={t("survey.written")}
              value={written}
              options={survey.languages}
              name={(each) => surveyLanguageName(language, each)}
              onChoose={write}
            />
          )}
          {!reads && (
            <>
              <Button variant="default" size="xs" disabled={!canUndo} onClick={undo}>
                {t("map.undo")}
              </Button>
              <Button variant="default" size="xs" disabled={!canRedo} onClick={redo}>
                {t("map.redo")}
              </Button>
            </>
          )}
          <Button
            variant="default"
            size="xs"
            disabled={isUnsaved}
            onClick={async () => yamlToDisk(await surveyFileOf(survey.key), `${survey.key}.survey.yaml`)}
          >
            {t("survey.download")}
          </Button>
          {!reads && (
            <>
              <Button variant="default" size="xs" disabled={!isUnsaved || isSaving || wrong > 0} onClick={save}>
                {t(isSaving ? "map.saving" : "map.save")}
              </Button>
              <Button size="xs" disabled={isSaving || isAsked} onClick={publish}>
                {t("survey.publish")} …
              </Button>
            </>
          )}
        </div>
      </div>
      <p className="survey-state soft">{state.join(" · ")}</p>
      {reads && <p className="soft">{t("role.viewerReads")}</p>}
      <SurveyTabs survey={survey.key} isKept={base !== null} />
    </header>
  );
}
