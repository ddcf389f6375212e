import { useQuery } from "@tanstack/react-query";
import { useMatchRoute, useParams, useSearch } from "@tanstack/react-router";
import { experienceQuery, journeysQuery, keptAuditQuery, surveysQuery } from "./api.ts";

/**
 * The journey that the page is about, also where its address names only an audit, a survey or an experience of it. Null on
 * pages of no journey, which show all of them together; undefined while it is not known.
 */
export function useJourneyInSight(mayRead: boolean): string | null | undefined {
  const params = useParams({ strict: false });
  // The frame stands around every page, so it sees the address as it is: a part may come more than once.
  const { journey: sought } = useSearch({ strict: false });
  const named = params.journey ?? [sought].flat()[0];
  const { audit, survey, id } = params;
  const isStream = useMatchRoute()({ to: "/experiences" }) !== false;
  const wanted = (part: unknown) => mayRead && named === undefined && part !== undefined && part !== false;
  const audits = useQuery({ ...keptAuditQuery(audit ?? ""), enabled: wanted(audit) });
  const surveys = useQuery({ ...surveysQuery(), enabled: wanted(survey) });
  const experience = useQuery({ ...experienceQuery(id ?? ""), enabled: wanted(id) });
  const journeys = useQuery({ ...journeysQuery(), enabled: wanted(isStream) });
  if (named !== undefined) return named;
  if (audit !== undefined) return audits.data?.journey;
  if (survey !== undefined) return surveys.data?.find(({ key }) => key === survey)?.journey;
  if (id !== undefined) return experience.data?.journey;
  return isStream ? journeys.data?.[0]?.key : null;
}
