import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useLocation, useNavigate } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { type Asked, paths } from "../../api/paths.ts";
import { isWithheld } from "../../core/insight/wording/standing.ts";
import { say } from "../../core/text.ts";
import { auditQuery, journeyQuery, journeysQuery, overviewQuery, slicesQuery, workspaceQuery } from "../api.ts";
import { useBeside } from "../beside.ts";
import { ChosenHere } from "../chosen.tsx";
import { inHere } from "../in-here.ts";
import { inFocus, journeyMap } from "../journey-map.ts";
import { useLanguage } from "../language.tsx";
import { useLive } from "../live.ts";
import { Failure } from "../parts/failure.tsx";
import { LeastDifference } from "../parts/least-difference.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { UntilNew } from "../parts/until-new.tsx";
import { retiredMarked } from "../retired-marked.ts";
import { askedOf, isRestricted, lanesOf, touchpointAddress } from "../shown.ts";
import { AuditView, AuditWaiting } from "../views/audit-view.tsx";
import { BesideView } from "../views/beside-view.tsx";
import { EmptyJourney, EmptySlice, TooFew } from "../views/empty-journey.tsx";
import { JourneyHead } from "../views/journey-head.tsx";
import { JourneyView } from "../views/journey-view.tsx";
import { JourneyWaiting } from "../views/journey-waiting.tsx";
import { OnPaper } from "../views/paper/on-paper.tsx";
import { SliceChoices } from "../views/slice-choices.tsx";
import { SummaryView } from "../views/summary-view.tsx";

const route = getRouteApi("/journey/$journey");

/** Home: the journey, what is true of it in a sentence, where to begin on Monday, and what cannot be said yet. */
export function JourneyPage() {
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { journey: key } = route.useParams();
  const inAddress = route.useSearch();
  // The journey and its audit are drawn anew when there is time for it.
  const shown = useDeferredValue(inAddress);
  // `#bill` in the address: one came back from there, so focus returns there.
  const cameFrom = useLocation({ select: ({ hash }) => hash });
  const slices = useQuery(slicesQuery(key));
  const journeys = useQuery(journeysQuery());
  const journey = useQuery(journeyQuery(key));
  const workspace = useQuery(workspaceQuery());
  const asked = askedOf(shown, slices.data);
  const daysKnown = shown.period === undefined || slices.data !== undefined;
  const overview = useQuery({ ...overviewQuery(key, asked), enabled: daysKnown });
  const audit = useQuery({ ...auditQuery(key, asked), enabled: daysKnown && overview.isSuccess });
  const isLive = useLive(audit.isSuccess);
  const { asked: other, beside } = useBeside(key, shown, overview, slices.data, workspace.data?.customerWord ?? null);

  useTitle(overview.data === undefined ? "" : say(overview.data.journey.name, language));

  const trouble = troubleWith(slices, overview);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (overview.data === undefined || slices.data === undefined) return <JourneyWaiting />;

  const link = (touchpoint: string) => touchpointAddress(key, touchpoint, shown);
  const open = (touchpoint: string) =>
    navigate({ to: "/journey/$journey/$touchpoint", params: { journey: key, touchpoint }, search: shown });

  const turn = (stage: string) =>
    navigate({ to: ".", search: { ...inAddress, stage }, replace: true, resetScroll: false });
  const showAll = () => navigate({ to: ".", search: {}, resetScroll: false });

  const auditTrouble = troubleWith(audit);
  const lived = retiredMarked(overview.data, language);
  const { totals, touchpoints: drawn } = lived;
  const whole = journeyMap(lived, {
    // An audit belongs to the figures that it came with.
    audit: audit.isPlaceholderData && !overview.isPlaceholderData ? undefined : audit.data,
    promises: journey.data?.journey.promises,
    beside,
  });
  const map = inFocus(whole, shown.owner);
  const isEmpty = totals.experiences === 0;
  const isTold = drawn.some((one) => one.figure.ok || isWithheld(one));
  return (
    <ChosenHere inAddress={inAddress}>
      <UntilNew className="page" areOld={overview.isPlaceholderData || shown !== inAddress}>
        <Stale trouble={trouble ?? auditTrouble ?? troubleWith(other)} />
        <JourneyHead
          overview={lived}
          slices={slices.data}
          journeys={journeys.data ?? []}
          isLive={isLive}
          change={(other) => navigate({ to: "/journey/$journey", params: { journey: other } })}
        />
        {!(isEmpty && !isRestricted(shown)) && (
          <SliceChoices
            slices={slices.data}
            measure={overview.data.measure?.key}
            measures={overview.data.measures}
            journey={journey.data?.journey}
            customerWord={workspace.data?.customerWord ?? null}
            owners={overview.data.journey.owners}
          />
        )}
        {isEmpty && isRestricted(shown) && <EmptySlice showAll={showAll} />}
        {isEmpty && !isRestricted(shown) && (
          <EmptyJourney journey={key} touchpoint={drawn[0]?.key} path={paths.experiences} />
        )}
        {!isEmpty && !isTold && <TooFew showAll={isRestricted(shown) ? showAll : undefined} />}
        {!isEmpty && isTold && <SummaryView touchpoints={drawn} link={link} open={open} />}
        <LeastDifference points={overview.data.minimumDifference} />
        {!(isEmpty && isRestricted(shown)) && (
          <JourneyView
            overview={lived}
            map={map}
            beside={beside}
            shown={shown}
            cameFrom={cameFrom}
            turn={turn}
            report={isEmpty ? undefined : reportOf(key, language, asked)}
            link={link}
            open={open}
          />
        )}
        {shown.as !== "table" && (
          <OnPaper
            overview={lived}
            map={map}
            lanes={lanesOf(shown)}
            slices={slices.data}
            journey={journey.data?.journey}
            workspace={workspace.data}
            owner={shown.owner}
          />
        )}
        {!isEmpty && beside !== null && (
          <div className="sections">
            <BesideView overview={lived} beside={beside} link={link} open={open} />
          </div>
        )}
        {!isEmpty && auditTrouble?.since === null && <Failure trouble={auditTrouble} part />}
        {!isEmpty && auditTrouble === null && audit.isPending && <AuditWaiting />}
        {!isEmpty && audit.data !== undefined && auditTrouble?.since !== null && (
          <AuditView
            isOld={audit.isPlaceholderData}
            audit={audit.data}
            overview={lived}
            journey={journey.data?.journey}
            link={link}
            open={open}
          />
        )}
      </UntilNew>
    </ChosenHere>
  );
}

/** The report judges every touchpoint by its own headline, as the audit does. */
const reportOf = (key: string, language: string, { measure: _, ...asked }: Asked): string =>
  inHere(paths.report(key, language, asked));
