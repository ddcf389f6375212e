import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import type { Overview } from "../api/overview.ts";
import type { Slices } from "../api/slice.ts";
import { perspectives } from "../core/experience/experience.ts";
import { perspectivesBeside, type Seen } from "../core/insight/beside/perspectives-beside.ts";
import { overviewQuery } from "./api.ts";
import { seenBy } from "./others.ts";
import { askedOf, type Shown } from "./shown.ts";

/** The touchpoint as everybody sees it of whom the journey has heard anything, in one order; nothing where that is one perspective alone. */
export function usePerspectives(
  journey: string,
  touchpoint: string,
  shown: Shown,
  { data: overview, isPlaceholderData: isOld }: Pick<UseQueryResult<Overview>, "data" | "isPlaceholderData">,
  slices: Slices | undefined,
): Seen[] {
  const { perspective: own = "customer" } = shown;
  const heard = perspectives.filter((one) => slices?.perspectives.some(({ perspective }) => perspective === one));
  const others = heard.length < 2 ? [] : heard.filter((one) => one !== own);
  const asked = useQueries({
    queries: others.map((perspective) => ({
      ...overviewQuery(journey, askedOf(seenBy(shown, perspective), slices)),
      enabled: overview !== undefined,
    })),
  });
  if (others.length === 0) return [];
  const all = heard.map((one) => {
    const { data, isPlaceholderData } = asked[others.indexOf(one)] ?? { data: overview, isPlaceholderData: isOld };
    return [one, isPlaceholderData ? null : (data ?? null)] as const;
  });
  return perspectivesBeside(touchpoint, all);
}
