import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { SurveyFile } from "../../core/survey/editing/survey-file.ts";
import { say } from "../../core/text.ts";
import { journeyQuery, meQuery, surveyQuery, surveyRatesQuery, surveysQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useLive } from "../live.ts";
import { Failure } from "../parts/failure.tsx";
import { LiveSign } from "../parts/live-sign.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/sections.css";
import "../styles/standing.css";
import "../styles/survey.css";
import { ContactList } from "../views/survey/contact-list.tsx";
import { EndSurvey } from "../views/survey/end-survey.tsx";
import { RatesView } from "../views/survey/rates-view.tsx";
import { ResponseList } from "../views/survey/response-list.tsx";
import { SurveyTabs } from "../views/survey/survey-tabs.tsx";

const route = getRouteApi("/surveys/$survey/responses");

/** How far those come who open a survey: in all, by each link, and at which question they leave. */
export function SurveyResponsesPage() {
  const { language, t } = useLanguage();
  const { survey: key } = route.useParams();
  const survey = useQuery(surveyQuery(key));
  const rates = useQuery({ ...surveyRatesQuery(key), refetchInterval: 10_000 });
  const isLive = useLive(rates.isSuccess);
  const surveys = useQuery(surveysQuery());
  const standing = surveys.data?.find((one) => one.key === key);
  const { rights = [] } = useQuery(meQuery()).data ?? {};
  const [mayChange, mayTell] = [rights.includes("change"), rights.includes("tell")];
  const contents = survey.data?.survey as unknown as SurveyFile | undefined;
  const lived = useQuery({ ...journeyQuery(contents?.journey ?? ""), enabled: contents !== undefined }).data?.journey;
  const name = say(contents?.name ?? {}, language);
  useTitle(name);
  const trouble = troubleWith(survey, rates);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  return (
    <div className="page survey-page survey-narrow">
      <Stale trouble={trouble} />
      <h1>{name || "\u00a0"}</h1>
      <SurveyTabs survey={key} />
      <div className="survey-asked">
        {standing !== undefined && (
          <>
            <span className={`standing standing-${standing.state}`}>{t(`survey.state.${standing.state}`)}</span>
            <LiveSign isLive={isLive} />
            {mayChange && standing.asked !== null && standing.state !== "ended" && <EndSurvey survey={key} />}
          </>
        )}
      </div>
      {contents === undefined || rates.data === undefined || surveys.isPending ? (
        <Waiting rows={5} height={48} />
      ) : rates.data.opened === 0 && rates.data.leftOut.length === 0 ? (
        <p className="soft">
          {t("survey.noResponses")}{" "}
          {mayChange && standing?.state === "open" && (
            <Link to="/surveys/$survey/links" params={{ survey: key }}>
              {t("survey.makeItALink")} →
            </Link>
          )}
        </p>
      ) : (
        <>
          <RatesView survey={contents} rates={rates.data} />
          {mayTell && <ResponseList survey={key} links={rates.data.links} journey={lived} />}
          {mayChange && <ContactList survey={key} />}
          {rights.length > 0 && !mayTell && <p className="note">{t("responses.notYours")}</p>}
        </>
      )}
    </div>
  );
}
