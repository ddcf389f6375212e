import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { meQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";

/** What a page is that needs an account, to a guest who looks at the demo without one, and how one gets in. */
export function SignInNeeded() {
  const { t } = useLanguage();
  const me = useQuery(meQuery()).data;
  return (
    <div className="failure" role="alert">
      <h1>{t("guest.title")}</h1>
      {me?.guest && <p>{t("guest.about")}</p>}
      {me?.nobodyYet && <p>{t("guest.how")}</p>}
      <Link to="/">{t("state.toJourney")}</Link>
    </div>
  );
}
