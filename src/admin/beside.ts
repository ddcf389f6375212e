import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Overview } from "../api/overview.ts";
import type { Slices } from "../api/slice.ts";
import { type OverviewsBeside, overviewsBeside } from "../core/insight/overviews-beside.ts";
import type { Text } from "../core/text.ts";
import { overviewQuery } from "./api.ts";
import { useLanguage } from "./language.tsx";
import { otherName } from "./other-name.ts";
import { otherOf } from "./others.ts";
import { askedOf, type Shown } from "./shown.ts";

/** What stands beside the journey that is shown, and what it is called. */
export interface NamedBeside extends OverviewsBeside {
  readonly name: string;
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
      ? { ...overviewsBeside(overview, asked.data), name: otherName(other, customerWord, reader) }
      : null;
  return { asked, beside };
}
