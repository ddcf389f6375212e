import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { journeysQuery, meQuery, setupQuery, workspaceQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/experiences.css";
import "../styles/heard.css";
import { HeardView } from "../views/heard/heard-view.tsx";
import { keptHeard } from "../views/heard/kept-heard.ts";
import { NoJourneys } from "../views/no-journeys.tsx";

/** Where staff tell what they heard face to face or on the phone. */
export function HeardPage() {
  const { t } = useLanguage();
  const asked = useQuery(meQuery());
  const me = asked.data;
  const journeys = useQuery(journeysQuery());
  const mayTell = me?.rights.includes("tell") === true;
  const setup = useQuery({ ...setupQuery(), enabled: mayTell });
  const workspace = useQuery(workspaceQuery());
  const [person, place] = [me?.person?.id, me?.workspace];
  const keeping = useMemo(() => (person && place ? keptHeard(person, place) : undefined), [person, place]);
  useTitle(t("nav.heard"));
  const trouble = troubleWith(asked, journeys, setup);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (journeys.data?.length === 0) return <NoJourneys title={t("heard.title")} />;
  return (
    <div className="page heard">
      <Stale trouble={trouble} />
      <h1>{t("heard.title")}</h1>
      {me !== undefined && !mayTell ? (
        <p className="lead">{t("heard.notYours")}</p>
      ) : keeping === undefined || journeys.data === undefined || setup.data === undefined ? (
        <Waiting rows={6} height={56} />
      ) : (
        <HeardView
          keeping={keeping}
          journeys={journeys.data}
          locations={setup.data.locations}
          customerWord={workspace.data?.customerWord ?? null}
        />
      )}
    </div>
  );
}
