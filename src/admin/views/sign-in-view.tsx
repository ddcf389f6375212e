import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { inWorkspace, paths } from "../../api/paths.ts";
import type { Me } from "../../api/people.ts";
import { say } from "../../core/text.ts";
import { send } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../parts/button.tsx";
import { Field } from "../parts/field.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useTitle } from "../parts/title.ts";
import { knowsPasskeys, signInWithPasskey } from "../passkey.ts";

/**
 * Stands where a page would, while nobody is signed in: the address stays, and the page itself follows. It is loaded anew
 * then, so that nothing of what was shown before is left.
 */
export function SignInView({ nobodyYet }: { readonly nobodyYet: boolean }) {
  const { t } = useLanguage();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const onSuccess = () => location.reload();
  const byPassword = useMutation({ mutationFn: () => send("POST", paths.signIn, { email, password }), onSuccess });
  const byPasskey = useMutation({ mutationFn: signInWithPasskey, onSuccess });
  const isBusy = byPassword.isPending || byPasskey.isPending;
  useTitle(t("signIn.title"));
  return (
    <div className="page entrance">
      <h1>{t("signIn.title")}</h1>
      {nobodyYet && <p>{t("signIn.nobodyYet")}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          byPasskey.reset();
          byPassword.mutate();
        }}
      >
        <Field
          label={t("field.email")}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Field
          label={t("field.password")}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Refusal error={byPassword.error ?? byPasskey.error} />
        <div className="actions">
          <Button type="submit" disabled={isBusy}>
            {t("signIn.submit")}
          </Button>
          {knowsPasskeys() && (
            <Button
              variant="default"
              disabled={isBusy}
              onClick={() => {
                byPassword.reset();
                byPasskey.mutate();
              }}
            >
              {t("signIn.passkey")}
            </Button>
          )}
        </div>
      </form>
      {!nobodyYet && <p className="note">{t("signIn.forgotten")}</p>}
    </div>
  );
}

/** Signed in, and nowhere to go; or, where one may go elsewhere, not here. */
export function NowhereView({ elsewhere }: { readonly elsewhere: Me["workspaces"] }) {
  const { t, language } = useLanguage();
  const isElsewhere = elsewhere.length > 0;
  const title = t(isElsewhere ? "signIn.elsewhere" : "signIn.nowhere");
  useTitle(title);
  return (
    <div className="page entrance">
      <h1>{title}</h1>
      <p>{t(isElsewhere ? "signIn.elsewhereHow" : "signIn.nowhereHow")}</p>
      {isElsewhere && (
        <ul className="lines">
          {elsewhere.map(({ workspace, name }) => (
            <li key={workspace}>
              <a href={inWorkspace(workspace)}>{say(name, language)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
