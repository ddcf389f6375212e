import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { kiosksQuery, setupQuery, surveysQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useMayChange } from "../may-change.ts";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/failure.tsx";
import { Section } from "../parts/section.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/people.css";
import "../styles/panel.css";
import "../styles/settings.css";
import "../styles/survey.css";
import "../styles/standing.css";
import "../styles/kiosks.css";
import { AddKiosk } from "../views/kiosk/add-kiosk.tsx";
import { KioskCard } from "../views/kiosk/kiosk-card.tsx";
import { type CodeShown, PairingDialog } from "../views/kiosk/pairing-dialog.tsx";

/** The kiosks and how each is, those that need somebody first; and the way to add another. */
export function KiosksPage() {
  const { t } = useLanguage();
  const surveys = useQuery(surveysQuery());
  const mayChange = useMayChange();
  const setup = useQuery({ ...setupQuery(), enabled: mayChange });
  const [isAdding, setAdding] = useState(false);
  const [code, setCode] = useState<CodeShown | null>(null);
  // Whoever stands at the tablet looks here whether it was paired.
  const kiosks = useQuery({ ...kiosksQuery(), ...(code !== null && { refetchInterval: 2000 }) });
  useTitle(t("nav.kiosks"));
  const trouble = troubleWith(kiosks, surveys, setup);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (kiosks.data === undefined || surveys.data === undefined || (mayChange && setup.data === undefined))
    return (
      <div className="page kiosks">
        <h1>{t("nav.kiosks")}</h1>
        <Waiting rows={4} height={96} />
      </div>
    );
  const silent = kiosks.data.filter(({ state }) => state === "silent").length;
  const shown = kiosks.data.find(({ id }) => id === code?.kiosk);
  const locations = setup.data?.locations ?? [];
  return (
    <div className="page kiosks">
      <Stale trouble={trouble} />
      <h1>{t("nav.kiosks")}</h1>
      <p className="soft">{t("kiosk.about")}</p>
      {silent > 0 && (
        <p className="kiosk-alert" role="alert">
          {t("kiosk.silentNow", { n: silent })}
        </p>
      )}
      {kiosks.data.length === 0 && surveys.data.length > 0 && <p>{t("kiosk.none")}</p>}
      <ul className="kiosk-cards">
        {kiosks.data.map((kiosk) => (
          <KioskCard
            key={kiosk.id}
            {...{ kiosk, locations, mayChange }}
            surveys={surveys.data}
            onCode={(made) => setCode({ ...made, kiosk: kiosk.id })}
          />
        ))}
      </ul>
      {surveys.data.length === 0 ? (
        <p>
          {t("kiosk.noSurvey")} {mayChange && <Link to="/surveys">{t("kiosk.toSurveys")}</Link>}
        </p>
      ) : (
        mayChange &&
        (isAdding || kiosks.data.length === 0 ? (
          <Section title={t("kiosk.add")}>
            <AddKiosk
              surveys={surveys.data}
              locations={locations}
              onMade={({ kiosk, ...made }) => {
                setAdding(false);
                setCode({ ...made, kiosk: kiosk.id });
              }}
            />
          </Section>
        ) : (
          <Button className="kiosk-add" onClick={() => setAdding(true)}>
            {t("kiosk.add")}
          </Button>
        ))
      )}
      {code !== null && <PairingDialog code={code} kiosk={shown} close={() => setCode(null)} />}
    </div>
  );
}
