import { useEffect, useRef, useState } from "react";
import type { CheckedSurvey } from "../../../api/survey-check.ts";
import type { SurveyPage } from "../../../core/survey/survey-page.ts";
import { useLanguage } from "../../language.tsx";
import { Segments } from "../../parts/segments.tsx";
import { useSurveyEditing } from "./editing.ts";
import { OwnMarked } from "./rule-in-words.tsx";
import { ifSaid } from "./rule-said.ts";

const devices = ["phone", "desktop", "kiosk"] as const;
type Device = (typeof devices)[number];

/** The survey as whoever answers sees it, and can try it: the very page, or a kiosk's screen, told what to show while one writes. */
export function SurveyPreview({
  shown,
  isCurrent,
  question,
  language,
}: {
  readonly shown: CheckedSurvey["shown"];
  /** Whether it is the survey as it stands: what is wrong in it cannot be shown. */
  readonly isCurrent: boolean;
  /** The question that is being written; null: none. */
  readonly question: string | null;
  readonly language: string;
}) {
  const { language: spoken, t } = useLanguage();
  const editing = useSurveyEditing();
  const when = editing.survey.questions.find(({ key }) => key === question)?.when;
  const [device, choose] = useState<Device>("phone");
  const address = device === "kiosk" ? "/respond/preview/kiosk" : "/respond/preview";
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (shown === null) return;
    const page = { ...withoutRule(shown.page, question), language };
    const tell = () =>
      frame.current?.contentWindow?.postMessage(
        { page, texts: shown.texts, ...(question !== null && { place: question }) },
        location.origin,
      );
    // It says when it is there to be told.
    const asked = ({ origin, source, data }: MessageEvent) => {
      if (origin === location.origin && source === frame.current?.contentWindow && data === "polku-preview") tell();
    };
    window.addEventListener("message", asked);
    tell();
    return () => window.removeEventListener("message", asked);
  }, [shown, question, language]);
  return (
    <section className="survey-preview" aria-label={t("survey.preview")}>
      <Segments
        label={t("survey.preview")}
        value={device}
        options={devices.map((value) => ({ value, name: t(`survey.preview.${value}`) }))}
        onChoose={choose}
      />
      <div className={`survey-device survey-device-${device}`}>
        <iframe ref={frame} key={address} src={address} title={t("survey.preview")} />
      </div>
      {when !== undefined && (
        <p className="note">
          <OwnMarked said={t("survey.previewRule", { rule: ifSaid(spoken, when, editing) })} />
        </p>
      )}
      <p className="note">{t(isCurrent ? "survey.previewNote" : "survey.previewBefore")}</p>
    </section>
  );
}

/** The question that is being written is shown though its rule does not hold. */
function withoutRule(page: SurveyPage, key: string | null): SurveyPage {
  const at = page.survey.questions.findIndex((question) => question.key === key);
  const open = page.survey.questions[at];
  if (open?.when === undefined) return page;
  const { when: _, ...always } = open;
  const questions = page.survey.questions.with(at, always);
  return { ...page, survey: { ...page.survey, questions: questions as unknown as typeof page.survey.questions } };
}
