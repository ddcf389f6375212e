import { useMutation, useQueryClient } from "@tanstack/react-query";
import { paths } from "../../api/paths.ts";
import type { MadePasswordLink, Member, OpenInvitation } from "../../api/people.ts";
import { type Role, roles } from "../../core/people/rights.ts";
import { peopleQuery, send } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { AskOnce } from "../parts/ask-once.tsx";
import { Button } from "../parts/button.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { ToCopy } from "../parts/to-copy.tsx";

/** Asks for changes among people, one after the other in the order made, and then shows how things stand. */
function useChange<Input>(ask: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ask,
    scope: { id: "people" },
    onSettled: () => queries.invalidateQueries(peopleQuery()),
  });
}

/** The members, each with their role; both can be changed here. */
export function MembersView({
  members,
  own,
}: {
  readonly members: readonly Member[];
  /** Who looks. */
  readonly own: string | undefined;
}) {
  const { t, date } = useLanguage();
  const change = useChange(({ person, role }: { person: string; role: Role }) =>
    send("PUT", paths.person(person), { role }),
  );
  const remove = useChange((person: string) => send("DELETE", paths.person(person)));
  const renew = useMutation({
    mutationFn: (person: string) => send<MadePasswordLink>("POST", paths.passwordLink(person)),
  });
  return (
    <>
      <ul className="people-rows">
        {members.map(({ person, name, email, role, since }) => (
          <li key={person}>
            <div className="person">
              <span className="person-name">
                {name}
                {person === own && <span className="soft"> {t("people.you")}</span>}
              </span>
              <span className="soft">
                {email} · {t("people.since")} {date.day(since)}
              </span>
            </div>
            <AskOnce
              question={t("people.removeAsk", { name })}
              yes={t("people.remove")}
              no={t("people.keep")}
              onYes={() => remove.mutate(person)}
            >
              {(ask) => (
                <div className="person-actions">
                  <select
                    aria-label={t("people.roleOf", { name })}
                    title={t(`roleMay.${role}`)}
                    value={role}
                    onChange={(event) => {
                      const next = roles.find((known) => known === event.target.value);
                      if (next !== undefined) change.mutate({ person, role: next });
                    }}
                  >
                    {roles.map((known) => (
                      <option key={known} value={known}>
                        {t(`role.${known}`)}
                      </option>
                    ))}
                  </select>
                  {person !== own && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`${t("people.newPassword")}: ${name}`}
                      onClick={() => renew.mutate(person)}
                    >
                      {t("people.newPassword")}
                    </Button>
                  )}
                  <Button size="xs" variant="default" aria-label={`${t("people.remove")}: ${name}`} onClick={ask}>
                    {t("people.remove")}
                  </Button>
                </div>
              )}
            </AskOnce>
          </li>
        ))}
      </ul>
      <Refusal error={change.error ?? remove.error ?? renew.error} />
      {renew.data !== undefined && (
        <ToCopy
          isNew
          label={t("people.passwordLink", { name: renew.data.name })}
          value={renew.data.link}
          note={t("people.passwordLinkNote", { time: date.moment(renew.data.expires) })}
        />
      )}
    </>
  );
}

/** Links that were handed out and not used yet. */
export function InvitationsView({ invitations }: { readonly invitations: readonly OpenInvitation[] }) {
  const { t, date } = useLanguage();
  const end = useChange((id: string) => send("DELETE", paths.invitation(id)));
  return (
    <>
      <ul className="people-rows">
        {invitations.map(({ id, email, role, expires }) => (
          <li key={id}>
            <div className="person">
              <span className="person-name">{email ?? t("people.whoever")}</span>
              <span className="soft">
                {t(`role.${role}`)} · {t("people.until", { time: date.moment(expires) })}
              </span>
            </div>
            <div className="person-actions">
              <Button
                size="xs"
                variant="default"
                aria-label={t("people.takeBackOf", { email: email ?? t("people.whoever") })}
                onClick={() => end.mutate(id)}
              >
                {t("people.takeBack")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Refusal error={end.error} />
    </>
  );
}
