import { useQuery } from "@tanstack/react-query";
import { journeysQuery, meQuery, setupQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/settings.css";
import { AccessibilityForm } from "../views/settings/accessibility-form.tsx";
import { AttributesView } from "../views/settings/attributes-view.tsx";
import { KeysView } from "../views/settings/keys-view.tsx";
import { LocationsView } from "../views/settings/locations-view.tsx";
import { WorkspaceForm } from "../views/settings/workspace-form.tsx";

/** What holds for the whole workspace: its name, words and languages, places, what journeys are sliced by, keys. */
export function SettingsPage() {
  const { t } = useLanguage();
  const setup = useQuery(setupQuery());
  const journeys = useQuery(journeysQuery());
  const me = useQuery(meQuery()).data;
  useTitle(t("settings.title"));
  const trouble = troubleWith(setup, journeys);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  return (
    <div className="page people settings">
      <Stale trouble={trouble} />
      <h1>{t("settings.title")}</h1>
      <p className="soft">{t("settings.about")}</p>
      {setup.data === undefined ? (
        <Waiting rows={9} height={40} />
      ) : (
        <>
          <WorkspaceForm setup={setup.data} />
          <AccessibilityForm workspace={setup.data.settings.name} />
          <LocationsView setup={setup.data} />
          {journeys.data?.map(({ key, name }) => (
            <AttributesView key={key} journey={key} name={name} />
          ))}
          {me?.rights.includes("people") && <KeysView />}
        </>
      )}
    </div>
  );
}
