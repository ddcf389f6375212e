import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { experienceQuery, journeyQuery, meQuery, slicesQuery, workspaceQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/experiences.css";
import "../styles/panel.css";
import { ExperienceView } from "../views/experiences/experience-view.tsx";
import { namesAt } from "../views/experiences/naming.ts";

const route = getRouteApi("/experiences/$id");

/** One experience by itself; Esc goes back to the stream that one came from. */
export function ExperiencePage() {
  const { language, t } = useLanguage();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const looked = route.useSearch();
  const one = useQuery(experienceQuery(id));
  const key = one.data?.journey ?? "";
  const known = { enabled: one.data !== undefined };
  const journey = useQuery({ ...journeyQuery(key), ...known });
  const slices = useQuery({ ...slicesQuery(key), ...known });
  const workspace = useQuery(workspaceQuery());
  const me = useQuery(meQuery());
  const name = one.data === undefined ? "" : namesAt(journey.data?.journey, one.data.touchpoint, language, t).name;
  useTitle(name || t("experience.title"));

  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = journey.data === undefined ? undefined : one.data?.id;
  // Another experience is another page: focus goes to its heading once it is there.
  useEffect(() => {
    if (arrived === id) heading.current?.focus({ preventScroll: true });
  }, [arrived, id]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isElsewhere = (event.target as Element).closest("input, select, textarea, dialog, [role=dialog]") !== null;
      if (event.key === "Escape" && !event.defaultPrevented && !isElsewhere)
        navigate({ to: "/experiences", search: looked });
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [navigate, looked]);

  const trouble = troubleWith(one, journey);
  return (
    <div className="page experiences">
      <p className="experience-way">
        <Link to="/experiences" search={looked} className="back">
          ← {t("experience.back")}
        </Link>
      </p>
      {trouble?.since === null ? (
        <Failure trouble={trouble} />
      ) : one.data === undefined || journey.data === undefined ? (
        <>
          <h1 className="unseen">{t("experience.title")}</h1>
          <Waiting rows={6} height={40} />
        </>
      ) : (
        <>
          <Stale trouble={trouble} />
          <ExperienceView
            key={id}
            one={one.data}
            journey={journey.data.journey}
            places={Object.fromEntries((slices.data?.locations ?? []).map((place) => [place.value, place.name]))}
            customerWord={workspace.data?.customerWord ?? null}
            mayTell={me.data?.rights.includes("tell") === true}
            looked={looked}
            heading={heading}
          />
        </>
      )}
    </div>
  );
}
