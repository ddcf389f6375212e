import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../language.tsx";

/** What there is of one survey: its questions, the links that lead to it, what came of it; of one that is not kept yet only its questions. */
export function SurveyTabs({ survey, isKept = true }: { readonly survey: string; readonly isKept?: boolean }) {
  const { t } = useLanguage();
  const common = { params: { survey }, disabled: !isKept };
  return (
    <nav className="survey-tabs" aria-label={t("survey.one")}>
      <Link to="/surveys/$survey" search={{}} activeOptions={{ exact: true, includeSearch: false }} {...common}>
        {t("survey.questions")}
      </Link>
      <Link to="/surveys/$survey/links" {...common}>
        {t("survey.links")}
      </Link>
      <Link to="/surveys/$survey/invitations" {...common}>
        {t("asking.tab")}
      </Link>
      <Link to="/surveys/$survey/responses" {...common}>
        {t("survey.responses")}
      </Link>
    </nav>
  );
}
