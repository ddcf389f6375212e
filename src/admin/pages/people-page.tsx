import { useQuery } from "@tanstack/react-query";
import { meQuery, peopleQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { Section } from "../parts/section.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import { InviteView } from "../views/invite-view.tsx";
import { InvitationsView, MembersView } from "../views/members-view.tsx";

/** Who may come into the workspace, and as what; who is awaited; how somebody is let in. */
export function PeoplePage() {
  const { t } = useLanguage();
  const me = useQuery(meQuery()).data;
  const people = useQuery(peopleQuery());
  useTitle(t("people.title"));
  const trouble = troubleWith(people);
  if (trouble?.since === null) return <Failure trouble={trouble} forAdmins />;
  return (
    <div className="page people">
      <Stale trouble={trouble} />
      <h1>{t("people.title")}</h1>
      <p className="soft">{t("people.about")}</p>
      {people.data === undefined ? (
        <Waiting rows={5} height={34} />
      ) : (
        <>
          <Section title={t("people.members")}>
            <MembersView members={people.data.members} own={me?.person?.id} />
          </Section>
          {people.data.invitations.length > 0 && (
            <Section title={t("people.awaited")}>
              <InvitationsView invitations={people.data.invitations} />
            </Section>
          )}
          <Section title={t("people.invite")} note={t("people.inviteNote")}>
            <InviteView />
          </Section>
        </>
      )}
    </div>
  );
}
