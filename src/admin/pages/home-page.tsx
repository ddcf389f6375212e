import { useQuery } from "@tanstack/react-query";
import { Navigate, useRouterState } from "@tanstack/react-router";
import { journeysQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { troubleWith } from "../parts/trouble.ts";
import { JourneyWaiting } from "../views/journey-waiting.tsx";
import { NoJourneys } from "../views/no-journeys.tsx";

/** Home is the journey: the first one there is. */
export function HomePage() {
  const { t } = useLanguage();
  const journeys = useQuery(journeysQuery());
  // Whoever has gone on elsewhere meanwhile is not called back, though that page may still be on its way.
  const isLeft = useRouterState({ select: ({ location }) => location.pathname !== "/" });
  const trouble = troubleWith(journeys);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (journeys.data === undefined || isLeft) return <JourneyWaiting />;
  const [first] = journeys.data;
  if (first === undefined) return <NoJourneys title={t("nav.journeys")} />;
  return <Navigate to="/journey/$journey" params={{ journey: first.key }} replace />;
}
