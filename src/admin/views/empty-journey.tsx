import { useLanguage } from "../language.tsx";
import { Button } from "../parts/button.tsx";
import { NextSteps } from "./next-steps.tsx";

/** A journey that nobody has told of: how the first experience comes in. */
export function EmptyJourney({
  journey,
  touchpoint,
  path,
}: {
  readonly journey: string;
  readonly touchpoint: string | undefined;
  readonly path: string;
}) {
  const { t } = useLanguage();
  const experience = {
    id: crypto.randomUUID(),
    journey,
    touchpoint,
    at: new Date().toISOString(),
    answers: { satisfaction: 4 },
  };
  return (
    <div className="empty">
      <p className="lead">{t("state.noExperiences")}</p>
      <NextSteps hasJourney>
        <p>{t("state.noExperiencesHow")}</p>
        <pre>{`curl ${window.location.origin}${path} \\
  -H "Authorization: Bearer $POLKU_KEY" \\
  -H "Content-Type: application/json" \\
  -d '${JSON.stringify(experience)}'`}</pre>
      </NextSteps>
    </div>
  );
}

/** Answers, but nowhere enough for a figure; `showAll` where it is the choices that leave so few. */
export function TooFew({ showAll }: { readonly showAll: (() => void) | undefined }) {
  const { t } = useLanguage();
  return (
    <div className="too-few">
      <p className="lead">{t("state.tooFew")}</p>
      {showAll !== undefined && (
        <Button variant="default" onClick={showAll}>
          {t("state.showAll")}
        </Button>
      )}
    </div>
  );
}

/** Choices that leave nothing to show. */
export function EmptySlice({ showAll }: { readonly showAll: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="empty">
      <p className="lead">{t("state.noneInSlice")}</p>
      <Button variant="default" onClick={showAll}>
        {t("state.showAll")}
      </Button>
    </div>
  );
}
