import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { paths } from "../../../api/paths.ts";
import type { SurveyLinks } from "../../../api/survey.ts";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import { embedLine } from "../../../core/survey/embed-line.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { send, surveyLinksQuery } from "../../api.ts";
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
  mayChange,
}: {
  readonly survey: SurveyFile;
  readonly links: SurveyLinks;
  readonly mayChange: boolean;
}) {
  const { language, t, date } = useLanguage();
  const queries = useQueryClient();
  const [shown, show] = useState<string | null>(null);
  const end = useMutation({
    mutationFn: (id: string) => send("DELETE", paths.surveyLink(id)),
    onSettled: () => links[0] && queries.invalidateQueries(surveyLinksQuery(links[0].survey)),
  });
  if (links.length === 0) return null;
  const ordered = links.toSorted((a, b) => Number(a.ended !== null) - Number(b.ended !== null));
  return (
    <Section title={t("survey.links")}>
      <ul className="people-rows">
        {ordered.map(({ language: begins, ...one }) => {
          const { id, label, channel, location, origins, signed, made, madeBy, ended, device, link } = one;
          const name = label ?? channelName(language, channel);
          const about = [
            label !== null && channelName(language, channel),
            location,
            ...origins.map((site) => site.replace(/^https?:\/\//, "")),
            signed && t("survey.isSigned"),
            device !== null && t("survey.linkOfKiosk"),
            t("account.made", { day: date.day(made) }),
            madeBy,
          ].filter(Boolean);
          return (
            <li key={id} className={ended === null ? undefined : "survey-ended"}>
              <div className="person">
                <span className="person-name">{name}</span>
                <span className="soft">
                  {about.join(" · ")}
                  {ended !== null && ` · ${t("survey.linkEnded", { day: date.day(ended) })}`}
                </span>
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
