import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { paths } from "../../api/paths.ts";
import type { Link as LinkTold } from "../../api/people.ts";
import { isNameless } from "../../core/nameless.ts";
import type { Founding } from "../../core/people/account.ts";
import { say, type Text } from "../../core/text.ts";
import { meQuery, send } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../parts/button.tsx";
import { Field, NewPasswordField } from "../parts/field.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { TimeZoneField } from "../parts/time-zone-field.tsx";
import { useTitle } from "../parts/title.ts";
import { Waiting } from "../parts/waiting.tsx";
import { FromLink } from "../views/from-link.tsx";

/** Where a link leads: what it is for, and how one comes in. */
export function JoinPage() {
  return (
    <FromLink<LinkTold> path={paths.linkRead}>{(link, secret) => <Joining link={link} secret={secret} />}</FromLink>
  );
}

function Joining({ link, secret }: { readonly link: LinkTold; readonly secret: string }) {
  const { name, role, email, founds } = link;
  const { language, t } = useLanguage();
  const me = useQuery(meQuery()).data;
  const title = isNameless(name) ? t("join.titleNew") : t("join.title", { workspace: say(name, language) });
  useTitle(title);
  if (me === undefined) return <Waiting rows={5} height={34} />;
  return (
    <>
      <h1>{title}</h1>
      <p>{t("join.as", { role: t(`role.${role}`), may: t(`roleMay.${role}`) })}</p>
      {me.person === null ? (
        <NewAccount secret={secret} email={email} begun={founds ? begun(name) : null} />
      ) : (
        <AsOneself secret={secret} name={me.person.name} begun={founds ? begun(name) : null} />
      )}
    </>
  );
}

/** What there is to say of a workspace by who is the first in it: its name, unless it has one, and the clock of this browser. */
const begun = (name: Text): Founding => ({
  ...(!isNameless(name) && { name }),
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/** The whole app is loaded anew: it knows nobody yet. */
const comeIn = () => location.replace("/");

function NewAccount({
  secret,
  email: bound,
  begun,
}: {
  readonly secret: string;
  readonly email: string | null;
  readonly begun: Founding | null;
}) {
  const { t } = useLanguage();
  const [name, setName] = useState("");
  const [email, setEmail] = useState(bound ?? "");
  const [password, setPassword] = useState("");
  const [founding, found] = useState(begun);
  const accept = useMutation({
    mutationFn: () =>
      send("POST", paths.linkAccept, {
        ...{ secret, account: { name, email, password } },
        ...(founding !== null && { founding }),
      }),
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
        {founding !== null && <FoundingFields founding={founding} onChange={found} />}
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

function AsOneself({
  secret,
  name,
  begun,
}: {
  readonly secret: string;
  readonly name: string;
  readonly begun: Founding | null;
}) {
  const { t } = useLanguage();
  const [founding, found] = useState(begun);
  const accept = useMutation({
    mutationFn: () => send("POST", paths.linkAccept, { secret, ...(founding !== null && { founding }) }),
    onSuccess: comeIn,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate();
      }}
    >
      {founding !== null && <FoundingFields founding={founding} onChange={found} />}
      <Refusal error={accept.error} />
      <div className="actions">
        <Button type="submit" disabled={accept.isPending}>
          {t("join.asYourself", { name })}
        </Button>
      </div>
    </form>
  );
}

/** Whose the workspace is, which can be left for later, and by which clock it lives. */
function FoundingFields({
  founding: { name, timeZone = "" },
  onChange,
}: {
  readonly founding: Founding;
  readonly onChange: (founding: Founding) => void;
}) {
  const { language, t } = useLanguage();
  const called = name === undefined ? "" : say(name, language);
  return (
    <>
      <Field
        label={t("join.organisation")}
        note={t("join.organisationNote")}
        autoComplete="organization"
        maxLength={120}
        value={called}
        onChange={({ target }) =>
          onChange({ timeZone, ...(target.value.trim() !== "" && { name: { [language]: target.value } }) })
        }
      />
      <TimeZoneField
        required
        value={timeZone}
        note={t("join.timeZoneNote")}
        onChange={(zone) => onChange({ ...(name !== undefined && { name }), timeZone: zone })}
      />
    </>
  );
}
