import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { paths } from "../../api/paths.ts";
import { meQuery, passkeysQuery, send, sessionsQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../parts/button.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { Section } from "../parts/section.tsx";
import { SignInNeeded } from "../parts/sign-in-needed.tsx";
import { useTitle } from "../parts/title.ts";
import { Waiting } from "../parts/waiting.tsx";
import { PasskeysView } from "../views/passkeys-view.tsx";
import { PasswordView } from "../views/password-view.tsx";
import { SessionsView } from "../views/sessions-view.tsx";

/** One's own account: where one is signed in, how one comes in, and the way out. */
export function AccountPage() {
  const { t } = useLanguage();
  const { person = null, rights = [] } = useQuery(meQuery()).data ?? {};
  const leave = useMutation({
    mutationFn: () => send("POST", paths.signOut),
    onSuccess: () => location.replace("/"),
  });
  const waits = [
    useQuery({ ...sessionsQuery(), enabled: person !== null }),
    useQuery({ ...passkeysQuery(), enabled: person !== null }),
  ].some(({ isPending, failureCount }) => isPending && failureCount === 0);
  useTitle(t("account.title"));
  if (person === null) return <SignInNeeded />;
  if (waits)
    return (
      <div className="page people">
        <h1>{t("account.title")}</h1>
        <Waiting rows={5} height={34} />
      </div>
    );
  return (
    <div className="page people">
      <h1>{t("account.title")}</h1>
      <p className="soft">
        {person.name} · {person.email}
      </p>
      <div className="actions">
        <Button variant="default" onClick={() => leave.mutate()} disabled={leave.isPending}>
          {t("account.signOut")}
        </Button>
        {rights.includes("change") && <Link to="/settings">{t("nav.settings")}</Link>}
        {rights.includes("people") && <Link to="/people">{t("nav.people")}</Link>}
      </div>
      <Refusal error={leave.error} />
      <Section title={t("account.sessions")}>
        <SessionsView />
      </Section>
      <Section title={t("account.passkeys")} note={t("account.passkeysNote")}>
        <PasskeysView />
      </Section>
      <Section title={t("account.passwordTitle")} note={t("account.passwordNote")}>
        <PasswordView email={person.email} />
      </Section>
    </div>
  );
}
