import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { paths } from "../../api/paths.ts";
import type { PasswordLink } from "../../api/people.ts";
import { send } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../parts/button.tsx";
import { Field, NewPasswordField } from "../parts/field.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useTitle } from "../parts/title.ts";
import { FromLink } from "../views/from-link.tsx";

/** Where a link to a new password leads. */
export function PasswordPage() {
  const { t } = useLanguage();
  useTitle(t("password.title"));
  return (
    <FromLink<PasswordLink> path={paths.passwordLinkRead}>
      {(link, secret) => <NewPassword link={link} secret={secret} />}
    </FromLink>
  );
}

function NewPassword({ link, secret }: { readonly link: PasswordLink; readonly secret: string }) {
  const { t } = useLanguage();
  const [password, setPassword] = useState("");
  const renew = useMutation({
    mutationFn: () => send("POST", paths.passwordRenew, { secret, password }),
    // The whole app is loaded anew: it knows nobody yet.
    onSuccess: () => location.replace("/"),
  });
  return (
    <>
      <h1>{t("password.title")}</h1>
      <p>{t("password.about", { name: link.name })}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          renew.mutate();
        }}
      >
        <Field label={t("field.email")} type="email" autoComplete="username" readOnly value={link.email} />
        <NewPasswordField
          label={t("field.newPassword")}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Refusal error={renew.error} />
        <div className="actions">
          <Button type="submit" disabled={renew.isPending}>
            {t("password.submit")}
          </Button>
        </div>
      </form>
    </>
  );
}
