import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { paths } from "../../api/paths.ts";
import type { Invited } from "../../api/people.ts";
import { type Role, roles } from "../../core/people/rights.ts";
import { peopleQuery, send } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Field, FieldChoice } from "../parts/field.tsx";
import { Refusal } from "../parts/refusal.tsx";

/** Somebody's address and role make a link, to be handed over. */
export function InviteView() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("viewer");
  const invite = useMutation({
    mutationFn: () => send<Invited>("POST", paths.invitations, { email, role }),
    onSuccess: () => {
      setEmail("");
      return queries.invalidateQueries(peopleQuery());
    },
  });
  return (
    <>
      <form
        className="invite"
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate();
        }}
      >
        <Field
          label={t("field.email")}
          type="email"
          autoComplete="off"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <FieldChoice
          label={t("field.role")}
          value={role}
          options={roles}
          name={(known) => `${t(`role.${known}`)}: ${t(`roleMay.${known}`)}`}
          onChoose={setRole}
        />
        <Button type="submit" disabled={invite.isPending}>
          {t("people.inviteSubmit")}
        </Button>
      </form>
      <Refusal error={invite.error} />
      {invite.data !== undefined && <NewLink invited={invite.data} />}
    </>
  );
}

function NewLink({ invited: { link, email, expires } }: { readonly invited: Invited }) {
  const { t, date } = useLanguage();
  const [copied, setCopied] = useState("");
  const id = useId();
  return (
    <div className="new-link" role="status">
      <label htmlFor={id}>{t("people.link", { email: email ?? "" })}</label>
      <div className="new-link-row">
        <input id={id} readOnly value={link} onFocus={(event) => event.target.select()} />
        <Button
          variant="default"
          onClick={() =>
            navigator.clipboard.writeText(link).then(
              () => setCopied(link),
              () => document.getElementById(id)?.focus(),
            )
          }
        >
          {t(copied === link ? "people.copied" : "people.copy")}
        </Button>
      </div>
      <p className="field-note">{t("people.linkNote", { time: date.moment(expires) })}</p>
    </div>
  );
}
