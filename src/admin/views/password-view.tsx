import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { paths } from "../../api/paths.ts";
import { send, sessionsQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../parts/button.tsx";
import { Field, NewPasswordField } from "../parts/field.tsx";
import { Refusal } from "../parts/refusal.tsx";

/** Changes one's password. */
export function PasswordView({ email }: { readonly email: string }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useMutation({
    mutationFn: () => send("PUT", paths.myPassword, { current, next }),
    onSuccess: () => {
      setCurrent("");
      setNext("");
      return queries.invalidateQueries(sessionsQuery());
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      {/* For the browser's own keeper of passwords: whose they are. */}
      <input className="unseen" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden="true" />
      <Field
        label={t("field.currentPassword")}
        type="password"
        autoComplete="current-password"
        required
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <NewPasswordField label={t("field.newPassword")} value={next} onChange={(event) => setNext(event.target.value)} />
      <Refusal error={change.error} />
      <div className="actions">
        <Button type="submit" variant="default" disabled={change.isPending}>
          {t("account.passwordSubmit")}
        </Button>
        <span role="status">{change.isSuccess && next === "" ? t("account.passwordChanged") : ""}</span>
      </div>
    </form>
  );
}
