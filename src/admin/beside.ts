import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Overview } from "../api/overview.ts";
import type { Slices } from "../api/slice.ts";
import type { TouchpointPage } from "../api/touchpoint.ts";
import { type Beside, type OverviewsBeside, overviewsBeside } from "../core/insight/beside/overviews-beside.ts";
import type { Text } from "../core/text.ts";
import type { AnswerNames } from "../texts/measure-name.ts";
import { overviewQuery, touchpointQuery } from "./api.ts";
import { useLanguage } from "./language.tsx";
import { otherOf } from "./others.ts";
import { askedOf, type Shown } from "./shown.ts";
import { sideName } from "./side-name.ts";

/** What stands beside the journey that is shown, and what it is called. */
export interface NamedBeside extends OverviewsBeside {
  readonly name: string;
  /** What is shown is called beside it. */
  readonly own: string;
}

/** A touchpoint in the other slice, whole, and what is said of both there. */
export interface TouchpointBeside extends Pick<NamedBeside, "name" | "own" | "apart"> {
  readonly page: TouchpointPage;
  readonly judged: Beside | undefined;
}

/** What a part of a touchpoint's page is drawn from; `beside` is null where nothing stands beside it. */
export interface TouchpointSides {
  readonly page: TouchpointPage;
  readonly beside: TouchpointBeside | null;
  readonly names: AnswerNames;
}

/** Asks for the other slice where the address names one; `beside` is null while it is on its way, and where there is none. */
export function useBeside(
  journey: string,
  shown: Shown,
  { data: overview, isPlaceholderData: isOld }: Pick<UseQueryResult<Overview>, "data" | "isPlaceholderData">,
  slices: Slices | undefined,
  customerWord: Text | null,
) {
  const reader = useLanguage();
  const other = otherOf(shown, slices);
  const asked = useQuery({
    ...overviewQuery(journey, askedOf(other?.shown ?? {}, slices)),
    enabled: other !== null,
  });
  const isThere = other !== null && overview !== undefined && !isOld && !asked.isPlaceholderData;
  const beside: NamedBeside | null =
    isThere && asked.data !== undefined
      ? {
          ...overviewsBeside(overview, asked.data),
          name: sideName(other, customerWord, reader),
          own: sideName(other.own, customerWord, reader),
        }
      : null;
  return { asked, beside };
}

/**
 * The touchpoint's page in the other slice, by the measure of the page that is shown; `beside` is null while it is on its way,
 * and where there is none.
 */
export function useTouchpointBeside(
  shown: Shown,
  { data: page, isPlaceholderData: isOld }: Pick<UseQueryResult<TouchpointPage>, "data" | "isPlaceholderData">,
  slices: Slices | undefined,
  beside: NamedBeside | null,
) {
  const other = otherOf(shown, slices);
  const { journey = "", touchpoint: { key = "" } = {}, measure = null } = page ?? {};
  const asked = useQuery({
    ...touchpointQuery(journey, key, {
      ...askedOf(other?.shown ?? {}, slices),
      ...(measure !== null && { measure: measure.key }),
    }),
    enabled: other !== null && page !== undefined && !isOld,
  });
  const both: TouchpointBeside | null =
    beside !== null && !isOld && asked.data !== undefined
      ? { ...beside, page: asked.data, judged: beside.touchpoints.get(key) }
      : null;
  return { asked, beside: both };
}
