import { Link } from "@tanstack/react-router";
import { paths } from "../../api/paths.ts";
import { useLanguage } from "../language.tsx";

/** A workspace without journeys: how the first one comes in. */
export function NoJourneys() {
  const { t } = useLanguage();
  return (
    <div className="page empty">
      <h1>{t("state.noJourneys")}</h1>
      <p>
        <Link to="/map">{t("map.begin")}</Link>
      </p>
      <p>{t("state.noJourneysHow")}</p>
      <pre>{`curl -X PUT ${window.location.origin}${paths.journey("lunch")} \\
  -H "Authorization: Bearer $POLKU_KEY" \\
  -H "Content-Type: application/yaml" \\
  --data-binary @lunch.journey.yaml`}</pre>
    </div>
  );
}
