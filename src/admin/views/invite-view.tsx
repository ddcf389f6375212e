import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { paths } from "../../api/paths.ts";
import type { Invited } from "../../api/people.ts";
import { type Role, roles } from "../../core/people/rights.ts";
import { peopleQuery, send } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../parts/button.tsx";
import { Field, FieldChoice } from "../parts/field.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { ToCopy } from "../parts/to-copy.tsx";

/** Somebody's address and role make a link, to be handed over. */
export function InviteView() {
  const { t, date } = useLanguage();
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
      {invite.data !== undefined && (
        <ToCopy
          isNew
          label={t("people.link", { email: invite.data.email ?? "" })}
          value={invite.data.link}
          note={t("people.linkNote", { time: date.moment(invite.data.expires) })}
        />
      )}
    </>
  );
}
