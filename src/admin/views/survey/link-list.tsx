import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { paths } from "../../../api/paths.ts";
import type { SetupLocation } from "../../../api/settings-operations.ts";
import type { SurveyLinks } from "../../../api/survey.ts";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import { embedLine } from "../../../core/survey/embed-line.ts";
import { say } from "../../../core/text.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { perspectiveName } from "../../../texts/perspective-name.ts";
import { send, surveyLinksQuery, workspaceQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { AskOnce } from "../../parts/ask-once.tsx";
import { Button } from "../../parts/button.tsx";
import { OnlyHere } from "../../parts/only-here.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { Section } from "../../parts/section.tsx";
import { ToCopy } from "../../parts/to-copy.tsx";
import { PosterView } from "./poster-view.tsx";

/** The links to a survey, those that lead nowhere any more last; each tells its address again, and can be taken back for good. */
export function LinkList({
  survey,
  links,
  locations,
  mayChange,
}: {
  readonly survey: SurveyFile;
  readonly links: SurveyLinks;
  readonly locations: readonly SetupLocation[];
  readonly mayChange: boolean;
}) {
  const { language, t, date } = useLanguage();
  const queries = useQueryClient();
  const { data: workspace } = useQuery(workspaceQuery());
  const [now] = useState(Date.now);
  const [shown, show] = useState<string | null>(null);
  const end = useMutation({
    mutationFn: (id: string) => send("DELETE", paths.surveyLink(id)),
    onSettled: () => links[0] && queries.invalidateQueries(surveyLinksQuery(links[0].survey)),
  });
  if (links.length === 0) return null;
  const isOver = ({ ended, expires }: Pick<SurveyLinks[number], "ended" | "expires">) =>
    ended !== null || (expires !== null && Date.parse(expires) <= now);
  const ordered = links.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)));
  return (
    <Section title={t("survey.links")}>
      <ul className="people-rows">
        {ordered.map(({ language: begins, ...one }) => {
          const { id, label, channel, location, perspective, context, origins, signed, made, madeBy } = one;
          const { expires, ended, device, link } = one;
          const name = label ?? channelName(language, channel);
          const about = [
            label !== null && channelName(language, channel),
            perspectiveName(language, perspective, workspace?.customerWord ?? null),
            location !== null && (say(locations.find(({ key }) => key === location)?.name ?? {}, language) || location),
            ...Object.entries(context).map(([name, value]) => `${name}: ${value}`),
            ...origins.map((site) => site.replace(/^https?:\/\//, "")),
            signed && t("survey.isSigned"),
            device !== null && t("survey.linkOfKiosk"),
            t("account.made", { day: date.day(made) }),
            madeBy,
            expires !== null &&
              t(isOver(one) ? "survey.linkExpired" : "survey.linkExpires", { moment: date.moment(expires) }),
            ended !== null && t("survey.linkEnded", { day: date.day(ended) }),
          ].filter(Boolean);
          return (
            <li key={id} className={isOver(one) ? "survey-ended" : undefined}>
              <div className="person">
                <span className="person-name">{name}</span>
                <span className="soft">{about.join(" · ")}</span>
              </div>
              {mayChange && ended === null && (
                <AskOnce
                  question={t("survey.endLinkAsk", { name })}
                  yes={t("survey.endLink")}
                  no={t("people.keep")}
                  onYes={() => end.mutate(id)}
                >
                  {(ask) => (
                    <div className="person-actions">
                      {device === null && (
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={`${t(shown === id ? "survey.linkHide" : "survey.linkAgain")}: ${name}`}
                          aria-expanded={shown === id}
                          onClick={() => show(shown === id ? null : id)}
                        >
                          {t(shown === id ? "survey.linkHide" : "survey.linkAgain")}
                        </Button>
                      )}
                      <Button size="xs" variant="default" aria-label={`${t("survey.endLink")}: ${name}`} onClick={ask}>
                        {t("survey.endLink")}
                      </Button>
                    </div>
                  )}
                </AskOnce>
              )}
              {shown === id && (
                <div className="survey-link-told">
                  {link === null ? (
                    <p>{t("survey.linkGone")}</p>
                  ) : (
                    <>
                      <OnlyHere address={link} />
                      <ToCopy label={t("survey.linkAddress", { name })} value={link} />
                      {origins.length > 0 && (
                        <ToCopy label={t("survey.embedLine")} value={embedLine(link, "inline", begins)} />
                      )}
                      {!signed && channel !== "web" && <PosterView survey={survey} address={link} name={name} />}
                    </>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <Refusal error={end.error} />
    </Section>
  );
}
