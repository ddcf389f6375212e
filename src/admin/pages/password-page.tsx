import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { paths } from "../../api/paths.ts";
import type { PasswordLink } from "../../api/people.ts";
import { send } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { Field, NewPasswordField } from "../parts/field.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useTitle } from "../parts/title.ts";
import { Waiting } from "../parts/waiting.tsx";

/** Where a link to a new password leads. */
export function PasswordPage() {
  const { t } = useLanguage();
  // Behind #, so that no server and no log sees it.
  const secret = useLocation({ select: ({ hash }) => hash });
  const link = useQuery({
    queryKey: [paths.passwordLinkRead, secret],
    queryFn: () => send<PasswordLink>("POST", paths.passwordLinkRead, { secret }),
    enabled: secret !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [password, setPassword] = useState("");
  const renew = useMutation({
    mutationFn: () => send("POST", paths.passwordRenew, { secret, password }),
    // The whole app is loaded anew: it knows nobody yet.
    onSuccess: () => location.replace("/"),
  });
  useTitle(t("password.title"));
  if (secret === "")
    return (
      <div className="page entrance">
        <h1>{t("join.noLink")}</h1>
        <p>{t("join.noLinkHow")}</p>
      </div>
    );
  if (link.error !== null) return <Failure trouble={{ error: link.error, retry: () => link.refetch() }} />;
  if (link.data === undefined)
    return (
      <div className="page entrance">
        <Waiting rows={4} height={34} />
      </div>
    );
  return (
    <div className="page entrance">
      <h1>{t("password.title")}</h1>
      <p>{t("password.about", { name: link.data.name })}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          renew.mutate();
        }}
      >
        <Field label={t("field.email")} type="email" autoComplete="username" readOnly value={link.data.email} />
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
    </div>
  );
}
