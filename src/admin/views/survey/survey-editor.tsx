import { Link, useBlocker, useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Journey } from "../../../core/journey/journey.ts";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { useReadsOnly } from "../../may-change.ts";
import { LeaveDialog } from "../../parts/leave-dialog.tsx";
import { useTitle } from "../../parts/title.ts";
import { useUndoKeys } from "../../parts/undo-keys.ts";
import { SaveFailed } from "../map/save-failed.tsx";
import type { Path } from "./checked-at.ts";
import { type SurveyEditing, SurveyEditingContext } from "./editing.ts";
import { PublishDialog } from "./publish-dialog.tsx";
import { QuestionList } from "./question-list.tsx";
import { useSurveyCheck } from "./survey-check.ts";
import { type SurveyBase, useSurveyDraft } from "./survey-draft.ts";
import { FileNotes, type SurveyTaken } from "./survey-file.tsx";
import { SurveyHead } from "./survey-head.tsx";
import { SurveyPanel } from "./survey-panel.tsx";
import { SurveyPreview } from "./survey-preview.tsx";
import { useSurveySaving } from "./survey-saving.ts";

/** A survey, to be written: its questions in order, the panel of the one that is open, and how it will look. */
export function SurveyEditor({
  base: first,
  begin,
  asked,
  journey,
  taken,
}: {
  readonly base: SurveyBase | null;
  /** What is on the page at first: the version itself, or a new survey. */
  readonly begin: SurveyFile;
  /** The version that is asked now; null: none is. */
  readonly asked: number | null;
  readonly journey: Journey | undefined;
  /** The file that it was read from. */
  readonly taken?: SurveyTaken | undefined;
}) {
  const { language, t } = useLanguage();
  const navigate = useNavigate();
  const draft = useSurveyDraft(first, begin);
  const { survey } = draft;
  const [selected, setSelected] = useState<string | null>(null);
  const [said, announce] = useState("");
  const [isPublishing, setPublishing] = useState(false);
  const [chosen, write] = useState<string>(language);
  const written = survey.languages.includes(chosen) ? chosen : survey.languages[0]!;
  const reads = useReadsOnly();
  const [, redraw] = useState(0);
  const wantsFocus = useRef<boolean | Path>(false);
  const standing = useRef<string | null>(null);
  const check = useSurveyCheck(survey);
  useTitle(say(survey.name, language));

  // After everything is drawn: where one stood is another place now.
  useEffect(() => {
    if (standing.current === null) return;
    document.querySelector<HTMLElement>(`[data-question="${CSS.escape(standing.current)}"]`)?.focus();
    standing.current = null;
  });

  const undo = () => {
    draft.undo();
    announce(t("map.undoneNow"));
  };
  const redo = () => {
    draft.redo();
    announce(t("map.redoneNow"));
  };
  useUndoKeys(undo, redo, !isPublishing);
  const { saving, save, publish } = useSurveySaving(draft, () =>
    navigate({
      to: "/surveys/$survey",
      params: { survey: survey.key },
      search: {},
      replace: true,
      resetScroll: false,
      ignoreBlocker: true,
    }),
  );
  const blocker = useBlocker({
    shouldBlockFn: () => draft.isUnsaved && !reads,
    enableBeforeUnload: () => draft.isUnsaved && !reads,
    withResolver: true,
  });

  const editing: SurveyEditing = useMemo(
    () => ({
      survey,
      journey,
      reads,
      edit: (change, step = {}) => {
        if (reads) return;
        draft.edit(change, step.about);
        announce(step.said ?? "");
      },
      selected,
      select: (next, focus = false) => {
        wantsFocus.current = focus;
        redraw((times) => times + 1);
        setSelected(next);
      },
      stand: (question) => {
        standing.current = question;
        redraw((times) => times + 1);
        setSelected((now) => (now === null ? null : question));
      },
      checked: check.checked,
      shown: check.shown,
      written,
    }),
    [survey, journey, reads, selected, check.checked, check.shown, written, draft.edit],
  );

  return (
    <SurveyEditingContext value={editing}>
      <div className="page survey">
        <SurveyHead
          draft={draft}
          asked={asked}
          check={check}
          write={write}
          undo={undo}
          redo={redo}
          isSaving={saving.state === "saving"}
          save={save}
          publish={() => setPublishing(true)}
        />
        <p className="map-said soft" role="status">
          {saving.state !== "saved" || draft.isUnsaved ? (
            said
          ) : (
            <>
              {t("map.keptVersion", { version: saving.version })}
              {saving.isPublished && (
                <>
                  {". "}
                  {t("survey.published")}{" "}
                  <Link to="/surveys/$survey/links" params={{ survey: survey.key }}>
                    {t("survey.makeItALink")} →
                  </Link>
                </>
              )}
            </>
          )}
        </p>
        {saving.state === "failed" && <SaveFailed error={saving.error} />}
        {taken !== undefined && <FileNotes taken={taken} isKept={draft.base !== null} />}
        <div className="survey-parts">
          <QuestionList />
          <SurveyPanel wantsFocus={wantsFocus} />
          <SurveyPreview shown={check.shown} isCurrent={check.isCurrent} question={selected} language={written} />
        </div>
        {isPublishing && (
          <PublishDialog
            draft={draft}
            asked={asked}
            checked={check.checked}
            isSaving={saving.state === "saving"}
            publish={async () => {
              await publish();
              setPublishing(false);
            }}
            close={() => setPublishing(false)}
          />
        )}
        {blocker.status === "blocked" && <LeaveDialog stay={blocker.reset} leave={blocker.proceed} />}
      </div>
    </SurveyEditingContext>
  );
}
