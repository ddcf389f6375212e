import { useFullscreenDocument, useHotkeys, useInterval } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { say } from "../../core/text.ts";
import { journeyPicture } from "../../pictures/journey/journey-picture.ts";
import { journeysQuery, overviewQuery, slicesQuery } from "../api.ts";
import { journeyMap } from "../journey-map.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { Failure } from "../parts/failure.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { askedOf, touchpointAddress } from "../shown.ts";
import { EmptySlice } from "../views/empty-journey.tsx";
import { JourneyHead } from "../views/journey-head.tsx";
import { JourneyWaiting } from "../views/journey-waiting.tsx";
import { SummaryView } from "../views/summary-view.tsx";
import "../styles/wall.css";

const route = getRouteApi("/wall/$journey");

/** So long a journey stays, and figures may be old, in milliseconds. */
const turn = 40_000;
const fresh = 60_000;
/** As wide the picture is drawn; it is then as large as the wall. */
const width = 1540;

/** A screen on a wall: nothing but the journey, as large as it goes, turning to the next one by itself. */
export function WallPage() {
  const { language, t } = useLanguage();
  const navigate = useNavigate();
  const { journey: key } = route.useParams();
  const shown = route.useSearch();
  const slices = useQuery(slicesQuery(key));
  const journeys = useQuery(journeysQuery()).data ?? [];
  const asked = askedOf(shown, slices.data);
  const daysKnown = shown.period === undefined || slices.data !== undefined;
  const overview = useQuery({ ...overviewQuery(key, asked), enabled: daysKnown, refetchInterval: fresh });
  const { fullscreen, toggle } = useFullscreenDocument();
  const [isStill, setStill] = useState(false);

  const show = (journey: string) =>
    navigate({ to: "/wall/$journey", params: { journey }, search: journey === key ? shown : {}, replace: true });
  const step = (by: number) => {
    const at = journeys.findIndex((one) => one.key === key);
    const next = journeys.at((at + by) % journeys.length);
    if (next !== undefined && next.key !== key) show(next.key);
  };
  const leave = () => navigate({ to: "/journey/$journey", params: { journey: key }, search: shown });
  const isTurning = journeys.length > 1 && !isStill;
  useInterval(() => isTurning && step(1), turn, { autoInvoke: true });
  useHotkeys([
    ["ArrowRight", () => step(1)],
    ["ArrowLeft", () => step(-1)],
    ["Escape", leave],
  ]);
  useTitle(overview.data === undefined ? "" : say(overview.data.journey.name, language));

  const trouble = troubleWith(slices, overview);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (overview.data === undefined || slices.data === undefined) return <JourneyWaiting />;
  const drawn = overview.data.touchpoints.filter(({ retired }) => !retired);
  const link = (touchpoint: string) => touchpointAddress(key, touchpoint, shown);
  const open = (touchpoint: string) =>
    navigate({ to: "/journey/$journey/$touchpoint", params: { journey: key, touchpoint }, search: shown });
  return (
    <div className="wall">
      <Stale trouble={trouble} />
      <JourneyHead overview={overview.data} slices={slices.data} journeys={journeys} change={show} />
      {overview.data.totals.experiences === 0 ? (
        <EmptySlice showAll={leave} />
      ) : (
        <SummaryView touchpoints={drawn} link={link} open={open} />
      )}
      <div className="wall-picture">
        <Drawing picture={journeyPicture(language, journeyMap(overview.data), { width, height: 300 })} />
      </div>
      <div className="wall-bar">
        {journeys.length > 1 && (
          <button type="button" onClick={() => setStill(!isStill)}>
            {t(isStill ? "wall.turn" : "wall.still")}
          </button>
        )}
        <button type="button" onClick={() => toggle()}>
          {t(fullscreen ? "wall.window" : "wall.full")}
        </button>
        <button type="button" onClick={leave}>
          {t("wall.leave")}
        </button>
      </div>
    </div>
  );
}
