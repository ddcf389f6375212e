import { useElementSize, useFullscreenDocument, useHotkeys, useInterval } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { say } from "../../core/text.ts";
import { usualLanes } from "../../pictures/journey/lane.ts";
import { auditQuery, journeyQuery, journeysQuery, overviewQuery, slicesQuery, workspaceQuery } from "../api.ts";
import { useGoingTo } from "../going-to.ts";
import { inFocus, journeyMap } from "../journey-map.ts";
import { useLanguage } from "../language.tsx";
import { useLive } from "../live.ts";
import { Drawing } from "../parts/drawing.tsx";
import { Failure } from "../parts/failure.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { retiredMarked } from "../retired-marked.ts";
import { askedOf, isRestricted, type Shown, touchpointAddress } from "../shown.ts";
import { aboutSlice } from "../views/about-slice.ts";
import { EmptySlice } from "../views/empty-journey.tsx";
import { JourneyHead } from "../views/journey-head.tsx";
import { JourneyWaiting } from "../views/journey-waiting.tsx";
import { LegendView } from "../views/legend-view.tsx";
import { pictures } from "../views/paper/pictures.ts";
import { SummaryView } from "../views/summary-view.tsx";
import { WallBar } from "../views/wall-bar.tsx";
import { looksOf, placeAmong } from "../wall-looks.ts";
import "../styles/wall.css";

const route = getRouteApi("/wall/$journey");

/** So long a journey stays, and figures may be old, in milliseconds. */
const turn = 40_000;
const fresh = 60_000;
/** So wide is a line of what is true of the journey, in sizes of its letters; the same as in styles/wall.css. */
const line = 66;

/**
 * A screen on a wall: nothing but the journey, as large as it goes, a long one sheet by sheet, turning to the next by itself;
 * by what it is told to, also through its places, channels or groups.
 */
export function WallPage() {
  const { language, t } = useLanguage();
  const navigate = useNavigate();
  const { journey: key } = route.useParams();
  const shown = route.useSearch();
  const { by, sheet = 1, ...here } = shown;
  const look = by === undefined ? here : { ...here, by };
  const slices = useQuery(slicesQuery(key));
  const journeys = useQuery(journeysQuery()).data ?? [];
  const version = useQuery(journeyQuery(key)).data;
  const workspace = useQuery(workspaceQuery()).data;
  const asked = askedOf(shown, slices.data);
  const daysKnown = shown.period === undefined || slices.data !== undefined;
  const overview = useQuery({ ...overviewQuery(key, asked), enabled: daysKnown, refetchInterval: fresh });
  const audit = useQuery({ ...auditQuery(key, asked), enabled: daysKnown, refetchInterval: fresh });
  const isLive = useLive(overview.isSuccess);
  const { fullscreen, toggle } = useFullscreenDocument();
  const [isStill, setStill] = useState(false);

  const show = (journey: string, look: Shown) =>
    navigate({ to: "/wall/$journey", params: { journey }, search: look, replace: true });
  const change = (journey: string) => show(journey, by === undefined ? {} : { by });
  const looks = slices.data === undefined ? [look] : looksOf(look, slices.data);
  const lived = overview.data && retiredMarked(overview.data, language);
  const map = lived && inFocus(journeyMap(lived, { audit: audit.data }), shown.owner);
  const { ref: wall, width, height } = useElementSize();
  const sheets = map === undefined || width === 0 ? [] : pictures(language, map, usualLanes, height / width);
  const each = Math.max(1, sheets.length);
  const at = Math.min(sheet, each) - 1;
  // Every sheet of a look is a stop, and then the next look comes.
  const stops = looks.length * each;
  const going = useGoingTo({ journey: key, stop: placeAmong(looks, look) * each + at });
  const step = (by: number) => {
    const from = going.ahead();
    const among = journeys.findIndex((one) => one.key === from.journey);
    const journey = journeys.at((among + by) % journeys.length)?.key ?? key;
    const stop = from.stop + by;
    // How many stops another journey has is known when it is there.
    if (journey !== from.journey && (from.journey !== key || stop < 0 || stop >= stops)) {
      going.pressed({ journey, stop: 0 });
      change(journey);
    } else {
      const turned = (stop + stops) % stops;
      going.pressed({ journey: key, stop: turned });
      const sheet = (turned % each) + 1;
      show(key, { ...looks[Math.floor(turned / each)]!, ...(sheet > 1 && { sheet }) });
    }
  };
  const leave = () => navigate({ to: "/journey/$journey", params: { journey: key }, search: here });
  const canTurn = journeys.length > 1 || stops > 1;
  const trouble = troubleWith(slices, overview);
  // While Polku is away what is here is better than what cannot be fetched.
  const isTurning = canTurn && !isStill && trouble === null;
  useInterval(() => isTurning && step(1), turn, { autoInvoke: true });
  useHotkeys([
    ["ArrowRight", () => step(1)],
    ["ArrowLeft", () => step(-1)],
    ["Escape", leave],
  ]);
  useTitle(overview.data === undefined ? "" : say(overview.data.journey.name, language));

  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (
    overview.data === undefined ||
    audit.isPending ||
    lived === undefined ||
    map === undefined ||
    slices.data === undefined
  )
    return <JourneyWaiting />;
  const part = sheets[at];
  const link = (touchpoint: string) => touchpointAddress(key, touchpoint, here);
  const open = (touchpoint: string) =>
    navigate({ to: "/journey/$journey/$touchpoint", params: { journey: key, touchpoint }, search: here });
  return (
    <div className="wall">
      <Stale trouble={trouble} />
      <JourneyHead overview={overview.data} slices={slices.data} journeys={journeys} isLive={isLive} change={change} />
      <p className="wall-slice">
        {[
          ...aboutSlice(language, overview.data, slices.data, version?.journey, workspace, shown.owner),
          ...(each > 1 ? [`${at + 1} / ${each}`] : []),
        ].join(" · ")}
      </p>
      {overview.data.totals.experiences === 0 ? (
        isRestricted(here) ? (
          <EmptySlice showAll={leave} />
        ) : (
          <p className="lead">{t("state.noExperiences")}</p>
        )
      ) : (
        <SummaryView touchpoints={lived.touchpoints} line={line} link={link} open={open} />
      )}
      <div className="wall-picture" ref={wall}>
        {part !== undefined && <Drawing picture={part.picture} />}
      </div>
      <LegendView map={part?.map ?? map} />
      <WallBar
        slices={slices.data}
        by={by}
        turnBy={(by) => show(key, by === undefined ? here : { ...here, by })}
        still={canTurn ? { isStill, change: setStill } : null}
        fullscreen={{ isFull: fullscreen, toggle }}
        leave={leave}
      />
    </div>
  );
}
