import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { paths } from "../../api/paths.ts";
import type { Link as LinkTold } from "../../api/people.ts";
import { say } from "../../core/text.ts";
import { meQuery, send } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../parts/button.tsx";
import { Field, NewPasswordField } from "../parts/field.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useTitle } from "../parts/title.ts";
import { Waiting } from "../parts/waiting.tsx";
import { FromLink } from "../views/from-link.tsx";

/** Where a link leads: what it is for, and how one comes in. */
export function JoinPage() {
  return (
    <FromLink<LinkTold> path={paths.linkRead}>{(link, secret) => <Joining link={link} secret={secret} />}</FromLink>
  );
}

function Joining({ link: { name, role, email }, secret }: { readonly link: LinkTold; readonly secret: string }) {
  const { language, t } = useLanguage();
  const me = useQuery(meQuery()).data;
  const title = t("join.title", { workspace: say(name, language) });
  useTitle(title);
  if (me === undefined) return <Waiting rows={5} height={34} />;
  return (
    <>
      <h1>{title}</h1>
      <p>{t("join.as", { role: t(`role.${role}`), may: t(`roleMay.${role}`) })}</p>
      {me.person === null ? (
        <NewAccount secret={secret} email={email} />
      ) : (
        <AsOneself secret={secret} name={me.person.name} />
      )}
    </>
  );
}

/** The whole app is loaded anew: it knows nobody yet. */
const comeIn = () => location.replace("/");

function NewAccount({ secret, email: bound }: { readonly secret: string; readonly email: string | null }) {
  const { t } = useLanguage();
  const [name, setName] = useState("");
  const [email, setEmail] = useState(bound ?? "");
  const [password, setPassword] = useState("");
  const accept = useMutation({
    mutationFn: () => send("POST", paths.linkAccept, { secret, account: { name, email, password } }),
    onSuccess: comeIn,
  });
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate();
        }}
      >
        <Field
          label={t("field.name")}
          autoComplete="name"
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={t("field.email")}
          type="email"
          autoComplete="username"
          required
          readOnly={bound !== null}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <NewPasswordField
          label={t("field.password")}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Refusal error={accept.error} />
        <div className="actions">
          <Button type="submit" disabled={accept.isPending}>
            {t("join.submit")}
          </Button>
        </div>
      </form>
      <p className="note">{t("join.haveAccount")}</p>
    </>
  );
}

function AsOneself({ secret, name }: { readonly secret: string; readonly name: string }) {
  const { t } = useLanguage();
  const accept = useMutation({ mutationFn: () => send("POST", paths.linkAccept, { secret }), onSuccess: comeIn });
  return (
    <>
      <Refusal error={accept.error} />
      <div className="actions">
        <Button onClick={() => accept.mutate()} disabled={accept.isPending}>
          {t("join.asYourself", { name })}
        </Button>
      </div>
    </>
  );
}
