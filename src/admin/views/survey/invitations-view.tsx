import type { SurveyInvitations } from "../../../api/asking.ts";
import type { ReasonNotToAsk } from "../../../core/asking/invitation.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { useLanguage } from "../../language.tsx";
import { Section } from "../../parts/section.tsx";

/** How many wait to be asked, were asked, and were not and why; and the latest of them. */
export function InvitationsView({ invitations: { counts, latest } }: { readonly invitations: SurveyInvitations }) {
  const { language, t, date } = useLanguage();
  const reasons = reasonsByCount(counts.notAsked);
  const notAsked = reasons.reduce((sum, [, n]) => sum + n, 0);
  if (counts.due + counts.sent + notAsked === 0)
    return (
      <Section title={t("asking.counts")}>
        <p className="soft">{t("asking.nobody")}</p>
      </Section>
    );
  return (
    <>
      <Section title={t("asking.counts")}>
        <dl className="asking-counts">
          <Count name={t("asking.due")} n={counts.due} />
          <Count name={t("asking.sent")} n={counts.sent} />
          {counts.reminded > 0 && <Count isPart name={t("asking.reminded")} n={counts.reminded} />}
          {counts.unsure > 0 && <Count isPart name={t("asking.unsure")} n={counts.unsure} />}
          <Count name={t("asking.notAsked")} n={notAsked} />
          {reasons.map(([reason, n]) => (
            <Count key={reason} isPart name={t(`asking.reason.${reason}`)} n={n} />
          ))}
        </dl>
      </Section>
      <Section title={t("asking.latest")}>
        <ul className="people-rows">
          {latest.slice(0, 8).map(({ id, trigger, channel, state, reason, made, due, sent, trouble }) => {
            const about = [
              trigger ?? (channel !== "web" && t("asking.fromList")),
              channel !== null && channelName(language, channel),
              state === "not-asked" && date.moment(made),
              trouble,
            ].filter(Boolean);
            const when = due === null ? "" : date.moment(due);
            const at = sent === null ? "" : date.moment(sent);
            return (
              <li key={id}>
                <div className="person">
                  <span>
                    {state === "not-asked"
                      ? `${t("asking.notAsked")}: ${t(`asking.reason.${reason!}`)}`
                      : state === "due"
                        ? t("asking.state.due", { when })
                        : t(due === null ? "asking.state.sent" : "asking.state.remind", { sent: at, when })}
                  </span>
                  <span className="soft">{about.join(" · ")}</span>
                </div>
              </li>
            );
          })}
        </ul>
      </Section>
    </>
  );
}

function Count({ name, n, isPart = false }: { readonly name: string; readonly n: number; readonly isPart?: boolean }) {
  const { number } = useLanguage();
  return (
    <div className={isPart ? "asking-part" : undefined}>
      <dt>{name}</dt>
      <dd>{number.count(n)}</dd>
    </div>
  );
}

/** The commonest reason first. */
export const reasonsByCount = (
  notAsked: Readonly<Partial<Record<ReasonNotToAsk, number>>>,
): (readonly [ReasonNotToAsk, number])[] =>
  (Object.entries(notAsked) as [ReasonNotToAsk, number][]).toSorted(([, a], [, b]) => b - a);
