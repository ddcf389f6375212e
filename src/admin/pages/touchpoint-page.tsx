import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useRef } from "react";
import type { TouchpointPage as Answer } from "../../api/touchpoint.ts";
import { say } from "../../core/text.ts";
import { answerBefore } from "../answered-before.ts";
import { journeyQuery, overviewQuery, prioritiesQuery, slicesQuery, touchpointQuery, workspaceQuery } from "../api.ts";
import { useBeside, useTouchpointBeside } from "../beside.ts";
import { ChosenHere } from "../chosen.tsx";
import { useGoingTo } from "../going-to.ts";
import { journeyMap } from "../journey-map.ts";
import { useLanguage } from "../language.tsx";
import { useLive } from "../live.ts";
import { Failure } from "../parts/failure.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { UntilNew } from "../parts/until-new.tsx";
import { usePerspectives } from "../perspectives.ts";
import { retiredMarked } from "../retired-marked.ts";
import { askedOf, touchpointAddress } from "../shown.ts";
import { narrowed } from "../sought.ts";
import { useTimeForMore } from "../time-for-more.ts";
import { JourneyPath } from "../views/journey-path.tsx";
import { Neighbours } from "../views/neighbours.tsx";
import { SliceChoices } from "../views/slice-choices.tsx";
import { TouchpointView } from "../views/touchpoint-view.tsx";
import { TouchpointWaiting } from "../views/touchpoint-waiting.tsx";

const route = getRouteApi("/journey/$journey/$touchpoint");

/** One touchpoint, whole, under the journey it belongs to: arrow keys go on to its neighbours, Esc back to the journey. */
export function TouchpointPage() {
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { journey: key, touchpoint } = route.useParams();
  const shown = route.useSearch();
  const slices = useQuery(slicesQuery(key));
  const journey = useQuery(journeyQuery(key));
  const workspace = useQuery(workspaceQuery());
  const asked = askedOf(shown, slices.data);
  const daysKnown = shown.period === undefined || slices.data !== undefined;
  const overview = useQuery({ ...overviewQuery(key, asked), enabled: daysKnown });
  const page = useQuery({
    ...touchpointQuery(key, touchpoint, asked),
    enabled: daysKnown,
    // Another slice of the same touchpoint: the old figures stay in sight. Another touchpoint: they do not.
    placeholderData: (...before: Parameters<typeof answerBefore<Answer>>) =>
      before[0]?.touchpoint.key === touchpoint ? answerBefore(...before) : undefined,
  });
  const whatToDo = useQuery({ ...prioritiesQuery(key, asked), enabled: daysKnown && page.isSuccess });
  // What says where one is shows at once; the strip and the figures are drawn when there is time for them.
  const isTime = useTimeForMore();
  const figures = useDeferredValue(page.data ?? null, null);
  const isLive = useLive(page.isSuccess);
  const customerWord = workspace.data?.customerWord ?? null;
  const { beside } = useBeside(key, shown, overview, slices.data, customerWord);
  const { asked: other, beside: both } = useTouchpointBeside(shown, page, slices.data, beside);
  const seen = usePerspectives(key, touchpoint, shown, overview, slices.data);

  const lived = overview.data === undefined ? undefined : retiredMarked(overview.data, language);
  const nameOf = (key: string) => say(overview.data?.touchpoints.find((one) => one.key === key)?.name ?? {}, language);
  const name = nameOf(touchpoint);
  useTitle(name);
  const toJourney = () =>
    navigate({ to: "/journey/$journey", params: { journey: key }, search: shown, hash: touchpoint });
  const going = useGoingTo(touchpoint);
  const open = (next: string) => {
    going.pressed(next);
    navigate({
      to: "/journey/$journey/$touchpoint",
      params: { journey: key, touchpoint: next },
      search: shown,
      resetScroll: false,
    });
  };
  const link = (next: string) => touchpointAddress(key, next, shown);

  const order =
    lived === undefined
      ? []
      : lived.journey.stages.flatMap(({ touchpoints }) =>
          touchpoints.filter((one) => lived.touchpoints.some(({ key }) => key === one)),
        );
  useKeys(order, going.ahead, open, toJourney);
  const heading = useRef<HTMLHeadingElement>(null);
  // A new touchpoint is a new page: focus goes to its heading once it is there, unless a list was opened meanwhile.
  const arrived = figures?.touchpoint.key;
  useEffect(() => {
    if (arrived === touchpoint && document.querySelector(":popover-open") === null)
      heading.current?.focus({ preventScroll: true });
  }, [arrived, touchpoint]);

  const trouble = troubleWith(page, slices, overview);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (overview.data === undefined || lived === undefined || slices.data === undefined) return <TouchpointWaiting />;

  const isSilent = overview.data.touchpoints.find((one) => one.key === touchpoint)?.headline === "";
  return (
    <ChosenHere inAddress={shown}>
      <UntilNew className="page" areOld={page.isPlaceholderData}>
        <Stale trouble={trouble ?? troubleWith(other)} />
        <div className="touchpoint-way">
          <Link to="/journey/$journey" params={{ journey: key }} search={shown} hash={touchpoint} className="back">
            ← {say(overview.data.journey.name, language)}
          </Link>
          <Neighbours overview={lived} order={order} touchpoint={touchpoint} link={link} open={open} />
        </div>
        <div className="wide-only">
          {isTime ? (
            <JourneyPath
              map={journeyMap(lived, { beside })}
              overview={lived}
              current={touchpoint}
              slim
              link={link}
              open={open}
            />
          ) : (
            <div className="path path-slim" />
          )}
        </div>
        <SliceChoices
          slices={slices.data}
          measure={page.data?.measure?.key ?? overview.data.measure?.key}
          measures={page.data?.available ?? (isSilent ? [] : overview.data.measures)}
          journey={journey.data?.journey}
          customerWord={customerWord}
        />
        {figures === null ? (
          <TouchpointWaiting name={name} />
        ) : (
          <TouchpointView
            page={figures}
            journey={journey.data?.journey}
            beside={beside}
            both={both?.page.touchpoint.key === figures.touchpoint.key ? both : null}
            seen={seen}
            customerWord={customerWord}
            whatToDo={whatToDo.isError ? null : whatToDo.isPlaceholderData ? undefined : whatToDo.data}
            nameOf={nameOf}
            isLive={isLive}
            sought={{ ...narrowed(shown), journey: key, touchpoint }}
            heading={heading}
          />
        )}
      </UntilNew>
    </ChosenHere>
  );
}

/** Esc returns to the journey; left and right go to the neighbours, unless the key belongs to what has the focus. */
function useKeys(order: readonly string[], ahead: () => string, open: (touchpoint: string) => void, leave: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as Element;
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (target.closest("input, select, textarea, [role=dialog], [role=radiogroup], a[data-touchpoint]") !== null)
        return;
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      const next = order[order.indexOf(ahead()) + step];
      if (event.key === "Escape") leave();
      else if (step !== 0 && next !== undefined) open(next);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [order, ahead, open, leave]);
}
