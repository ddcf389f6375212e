import { useEffect, useRef, useState } from "react";
import type { CheckedSurvey } from "../../../api/survey-check.ts";
import { useLanguage } from "../../language.tsx";
import { Segments } from "../../parts/segments.tsx";

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
  const { t } = useLanguage();
  const [device, choose] = useState<Device>("phone");
  const address = device === "kiosk" ? "/respond/preview/kiosk" : "/respond/preview";
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (shown === null) return;
    const page = { ...shown.page, language };
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
      <p className="note">{t(isCurrent ? "survey.previewNote" : "survey.previewBefore")}</p>
    </section>
  );
}
