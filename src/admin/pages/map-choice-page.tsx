import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { freshKey } from "../../core/journey/editing/fresh-key.ts";
import { type Journey, touchpointsOf } from "../../core/journey/journey.ts";
import { say } from "../../core/text.ts";
import { journeysQuery, templatesQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useReadsOnly } from "../may-change.ts";
import { Failure } from "../parts/failure.tsx";
import { Section } from "../parts/section.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/map.css";
import "../styles/panel.css";
import { ChooseFile, droppedOn, FileWrong, fileAtHand, useJourneyFile } from "../views/map/journey-file.tsx";

/** Which journey to map: one of those there are, or a new one from a template, from nothing, or from a file. */
export function MapChoicePage() {
  const { language, t, date } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const journeys = useQuery(journeysQuery());
  const templates = useQuery(templatesQuery());
  const reads = useReadsOnly();
  useTitle(t("nav.map"));
  const file = useJourneyFile((journey, name) => {
    queries.setQueryData(fileAtHand, { journey, file: name });
    navigate({ to: "/map/$journey", params: { journey: journey.key }, search: { template: "file" } });
  });

  const trouble = troubleWith(journeys, templates);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  const taken = new Set(journeys.data?.map(({ key }) => key));
  const contents = (journey: Journey) =>
    t("map.contents", { stages: journey.stages.length, touchpoints: touchpointsOf(journey).length });
  return (
    <div className="page map-choice" {...(!reads && droppedOn(file.read))}>
      <Stale trouble={trouble} />
      <h1>{t("map.choose")}</h1>
      {reads && <p className="soft">{t("role.viewerReads")}</p>}
      {file.wrong !== null && <FileWrong wrong={file.wrong} />}
      {journeys.data === undefined || templates.data === undefined ? (
        <Waiting rows={6} height={64} />
      ) : (
        <>
          {journeys.data.length > 0 && (
            <Section title={t("map.yours")}>
              <ul className="map-cards">
                {journeys.data.map(({ key, name, version, validFrom, stages, touchpoints }) => (
                  <li key={key}>
                    <Link to="/map/$journey" params={{ journey: key }} search={{}} className="map-card">
                      <b>{say(name, language)}</b>
                      <span className="soft">{t("map.contents", { stages, touchpoints })}</span>
                      <span className="soft">{t("map.version", { version, day: date.day(validFrom) })}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {!reads && (
            <Section title={t("map.begin")} note={t("map.beginHow")}>
              <ul className="map-cards">
                {templates.data.map((template) => (
                  <li key={template.key}>
                    <Link
                      to="/map/$journey"
                      params={{ journey: freshKey(template.key, taken, "journey") }}
                      search={{ template: template.key }}
                      className="map-card"
                    >
                      <b>{say(template.name, language)}</b>
                      <TemplateLine journey={template} />
                      <span className="soft">{contents(template)}</span>
                    </Link>
                  </li>
                ))}
                <li>
                  <Link
                    to="/map/$journey"
                    params={{ journey: freshKey("journey", taken, "journey") }}
                    search={{ template: "empty" }}
                    className="map-card"
                  >
                    <b>{t("map.empty")}</b>
                    <span className="soft">{t("map.emptyHow")}</span>
                  </Link>
                </li>
              </ul>
              <p className="map-from-file">
                <ChooseFile read={file.read} /> <span className="soft">{t("map.importHow")}</span>
              </p>
            </Section>
          )}
        </>
      )}
    </div>
  );
}

/** A template at a glance: its stages as bands, a dot for each touchpoint. */
function TemplateLine({ journey }: { readonly journey: Journey }) {
  return (
    <span className="map-line" aria-hidden="true">
      {journey.stages.map(({ key, touchpoints }) => (
        <span key={key} className="map-line-stage">
          {touchpoints.map((touchpoint) => (
            <span key={touchpoint.key} className="map-line-dot" />
          ))}
        </span>
      ))}
    </span>
  );
}
