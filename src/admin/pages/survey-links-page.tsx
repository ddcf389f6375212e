import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { SurveyFile } from "../../core/survey/editing/survey-file.ts";
import { say } from "../../core/text.ts";
import { setupQuery, surveyLinksQuery, surveyQuery, surveysQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useMayChange } from "../may-change.ts";
import { Failure } from "../parts/failure.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/panel.css";
import "../styles/survey.css";
import { AccessibilityView } from "../views/survey/accessibility-view.tsx";
import { LinkList } from "../views/survey/link-list.tsx";
import { MakeLink } from "../views/survey/make-link.tsx";
import { SurveyTabs } from "../views/survey/survey-tabs.tsx";

const route = getRouteApi("/surveys/$survey/links");

/** The links that lead to a survey: those there are, and another with its code to print. */
export function SurveyLinksPage() {
  const { language, t } = useLanguage();
  const { survey: key } = route.useParams();
  const surveys = useQuery(surveysQuery());
  const asked = surveys.data?.find((one) => one.key === key)?.asked ?? undefined;
  // Links lead to what is asked, whatever a draft says.
  const survey = useQuery({ ...surveyQuery(key, asked), enabled: surveys.data !== undefined });
  const links = useQuery(surveyLinksQuery(key));
  const mayChange = useMayChange();
  const setup = useQuery({ ...setupQuery(), enabled: mayChange });
  const name = say((survey.data?.survey.name ?? {}) as Record<string, string>, language);
  useTitle(name);
  const trouble = troubleWith(surveys, survey, links);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  const locations = setup.data?.locations ?? [];
  return (
    <div className="page survey-page survey-narrow">
      <Stale trouble={trouble} />
      <h1>{name || "\u00a0"}</h1>
      <SurveyTabs survey={key} />
      {survey.data === undefined || links.data === undefined ? (
        <Waiting rows={4} height={48} />
      ) : (
        <>
          {asked === undefined && <p className="panel-warning">{t("survey.linksNotAsked")}</p>}
          {mayChange && <MakeLink survey={survey.data.survey as unknown as SurveyFile} locations={locations} />}
          <LinkList
            survey={survey.data.survey as unknown as SurveyFile}
            links={links.data}
            locations={locations}
            mayChange={mayChange}
          />
          <AccessibilityView survey={key} />
        </>
      )}
    </div>
  );
}
