import { paths } from "../../api/paths.ts";
import { useLanguage } from "../language.tsx";
import { NextSteps } from "./next-steps.tsx";

/** A page of a workspace without journeys: how the first one comes in. */
export function NoJourneys({ title }: { readonly title: string }) {
  const { t } = useLanguage();
  return (
    <div className="page">
      <h1>{title}</h1>
      <div className="empty">
        <p className="lead">{t("state.noJourneys")}</p>
        <p>{t("state.whatJourneyIs")}</p>
        <NextSteps hasJourney={false}>
          <p>{t("state.noJourneysHow")}</p>
          <pre>{`curl -X PUT ${window.location.origin}${paths.journey("lunch")} \\
  -H "Authorization: Bearer $POLKU_KEY" \\
  -H "Content-Type: application/yaml" \\
  --data-binary @lunch.journey.yaml`}</pre>
        </NextSteps>
      </div>
    </div>
  );
}
