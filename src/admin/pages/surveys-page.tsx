import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { say } from "../../core/text.ts";
import { journeysQuery, packsQuery, surveysQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useMayChange } from "../may-change.ts";
import { Failure } from "../parts/failure.tsx";
import { Section } from "../parts/section.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/map.css";
import "../styles/panel.css";
import "../styles/standing.css";
import "../styles/survey.css";
import { NoJourneys } from "../views/no-journeys.tsx";
import { BeginSurvey } from "../views/survey/begin-survey.tsx";

/** Every survey with how it stands and how far people come in it, and the way to begin another. */
export function SurveysPage() {
  const { language, t, number } = useLanguage();
  const surveys = useQuery({ ...surveysQuery(), refetchInterval: 15_000 });
  const journeys = useQuery(journeysQuery());
  const mayChange = useMayChange();
  const packs = useQuery({ ...packsQuery(), enabled: mayChange });
  useTitle(t("nav.surveys"));
  const trouble = troubleWith(surveys, journeys, packs);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (surveys.data === undefined || journeys.data === undefined || (mayChange && packs.data === undefined))
    return (
      <div className="page">
        <h1>{t("nav.surveys")}</h1>
        <Waiting rows={5} height={64} />
      </div>
    );
  if (journeys.data.length === 0) return <NoJourneys title={t("nav.surveys")} />;
  const nameOf = (key: string) => say(journeys.data.find((one) => one.key === key)?.name ?? {}, language) || key;
  return (
    <div className="page survey-page">
      <Stale trouble={trouble} />
      <h1>{t("nav.surveys")}</h1>
      {surveys.data.length === 0 ? (
        <p className="soft">
          {t("survey.none")} {mayChange && t("survey.noneHow")}
        </p>
      ) : (
        <ul className="survey-cards">
          {surveys.data.map((survey) => (
            <li key={survey.key}>
              <Link to="/surveys/$survey" params={{ survey: survey.key }} search={{}} className="survey-card">
                <b>{say(survey.name, language)}</b>
                <span className="soft">
                  {nameOf(survey.journey)} ·{" "}
                  {survey.aboutName === null ? t("survey.whole") : say(survey.aboutName, language)}
                </span>
                <span className={`standing standing-${survey.state}`}>
                  {t(`survey.state.${survey.state}`)}
                  {survey.asked !== null && survey.asked !== survey.newest && ` · ${t("survey.newer")}`}
                </span>
                <span className="survey-counts">
                  {t("survey.counts", {
                    opened: number.count(survey.opened),
                    began: number.count(survey.began),
                    finished: number.count(survey.finished),
                  })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {mayChange && packs.data !== undefined && (
        <Section title={t("survey.begin")} note={t("survey.beginHow")}>
          <BeginSurvey journeys={journeys.data} packs={packs.data} taken={surveys.data.map(({ key }) => key)} />
        </Section>
      )}
    </div>
  );
}
