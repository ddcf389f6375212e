import { useQuery } from "@tanstack/react-query";
import { dataQuery, journeysQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/data.css";
import { HeardView } from "../views/data/heard-view.tsx";
import { SourcesView } from "../views/data/sources-view.tsx";
import { StandingView } from "../views/data/standing-view.tsx";
import { NoJourneys } from "../views/no-journeys.tsx";

/** What is in here: what each touchpoint heard, where it came from, how far the figures are. */
export function DataPage() {
  const { t } = useLanguage();
  const asked = useQuery(dataQuery());
  const journeys = useQuery(journeysQuery());
  useTitle(t("data.title"));
  const trouble = troubleWith(asked, journeys);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (journeys.data?.length === 0) return <NoJourneys title={t("data.title")} />;
  const { data } = asked;
  const isEmpty = data?.journeys.every(({ perspectives }) => perspectives.length === 0) === true;
  return (
    <div className="page data">
      <Stale trouble={trouble} />
      <h1>{t("data.title")}</h1>
      <p className="soft">{t("data.about")}</p>
      {data === undefined ? (
        <div className="data-waiting">
          <Waiting rows={12} height={40} />
        </div>
      ) : (
        <>
          {isEmpty && (
            <div className="data-empty">
              <h2>{t("data.empty")}</h2>
              <p>{t("data.emptyHow")}</p>
            </div>
          )}
          {data.journeys.map((journey) => (
            <HeardView key={journey.key} heard={journey} />
          ))}
          <div className="data-pair">
            <SourcesView data={data} />
            <StandingView data={data} />
          </div>
        </>
      )}
    </div>
  );
}
