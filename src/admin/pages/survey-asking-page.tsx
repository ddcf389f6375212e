import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { isNameless } from "../../core/nameless.ts";
import type { SurveyFile } from "../../core/survey/editing/survey-file.ts";
import { say } from "../../core/text.ts";
import { channelName } from "../../texts/channel-name.ts";
import {
  surveyInvitationsQuery,
  surveyQuery,
  surveyRatesQuery,
  surveysQuery,
  triggersQuery,
  workspaceQuery,
} from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useMayChange } from "../may-change.ts";
import { Failure } from "../parts/failure.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/asking.css";
import "../styles/panel.css";
import "../styles/sections.css";
import "../styles/survey.css";
import { AskList } from "../views/survey/ask-list.tsx";
import { InvitationsView } from "../views/survey/invitations-view.tsx";
import { InvitedRates } from "../views/survey/invited-rates.tsx";
import { MailView } from "../views/survey/mail-view.tsx";
import { SurveyTabs } from "../views/survey/survey-tabs.tsx";
import { TriggersForm } from "../views/survey/triggers-form.tsx";

const route = getRouteApi("/surveys/$survey/invitations");

/** Who is asked a survey, when and by what; who is not and why; and how far those came who were. */
export function SurveyAskingPage() {
  const { language, t } = useLanguage();
  const { survey: key } = route.useParams();
  const survey = useQuery(surveyQuery(key));
  const invitations = useQuery({ ...surveyInvitationsQuery(key), refetchInterval: 10_000 });
  const triggers = useQuery(triggersQuery(key));
  const rates = useQuery({ ...surveyRatesQuery(key), refetchInterval: 10_000 });
  const standing = useQuery(surveysQuery()).data?.find((one) => one.key === key);
  const mayChange = useMayChange();
  const workspace = useQuery(workspaceQuery()).data;
  const name = say((survey.data?.survey.name ?? {}) as Record<string, string>, language);
  useTitle(name);
  const trouble = troubleWith(survey, invitations, triggers, rates);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  const isThere = survey.data && invitations.data && triggers.data && rates.data && workspace;
  return (
    <div className="page survey-page survey-narrow">
      <Stale trouble={trouble} />
      <h1>{name || "\u00a0"}</h1>
      <SurveyTabs survey={key} />
      {!isThere ? (
        <Waiting rows={5} height={48} />
      ) : (
        <>
          {standing?.asked === null && <p className="panel-warning">{t("asking.notPublished")}</p>}
          {invitations.data.setUp.length === 0 ? (
            <p className="panel-warning">{t("asking.noChannel")}</p>
          ) : (
            <p className="soft">
              {t("asking.channelsSetUp", {
                channels: invitations.data.setUp.map((channel) => channelName(language, channel)).join(", "),
              })}
            </p>
          )}
          {isNameless(workspace.name) && (
            <p className="panel-warning">
              {t("asking.nameless")} {mayChange && <Link to="/settings">{t("asking.nameIt")}</Link>}
            </p>
          )}
          <InvitedRates invited={rates.data.invited} />
          <InvitationsView invitations={invitations.data} />
          {mayChange && <AskList key={`list ${key}`} survey={key} channels={invitations.data.setUp} />}
          <MailView
            survey={key}
            languages={(survey.data.survey as unknown as SurveyFile).languages}
            mayChange={mayChange}
          />
          <TriggersForm
            key={`triggers ${key}`}
            survey={key}
            read={triggers.data}
            quietDays={workspace.quietDays}
            mayChange={mayChange}
          />
        </>
      )}
    </div>
  );
}
