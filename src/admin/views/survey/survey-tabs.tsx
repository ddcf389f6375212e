import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../language.tsx";

/** What there is of one survey: its questions, the links that lead to it, what came of it. */
export function SurveyTabs({ survey }: { readonly survey: string }) {
  const { t } = useLanguage();
  return (
    <nav className="survey-tabs" aria-label={t("survey.one")}>
      <Link to="/surveys/$survey" params={{ survey }} search={{}} activeOptions={{ exact: true }}>
        {t("survey.questions")}
      </Link>
      <Link to="/surveys/$survey/links" params={{ survey }}>
        {t("survey.links")}
      </Link>
      <Link to="/surveys/$survey/invitations" params={{ survey }}>
        {t("asking.tab")}
      </Link>
      <Link to="/surveys/$survey/responses" params={{ survey }}>
        {t("survey.responses")}
      </Link>
    </nav>
  );
}
