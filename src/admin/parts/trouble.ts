import type { UseQueryResult } from "@tanstack/react-query";
import { givenAt } from "../answered-before.ts";
import { countedAnew } from "../api.ts";

/** A question that gets no answer, and why. */
export interface Trouble {
  readonly error: unknown;
  /** When what is on the page was answered; null when nothing is. */
  readonly since: number | null;
  /** Whether that was answered to what was asked before: another slice, another search. */
  readonly isBefore?: boolean;
  readonly retry: () => void;
}

/** A first failure may be over at once, so it is not spoken of; from the second on it is. */
const patience = 2;

/** The first trouble with `queries`; it is there also while they are being asked again. */
export function troubleWith(...queries: readonly UseQueryResult<unknown>[]): Trouble | null {
  const troubles = queries.flatMap((query): Trouble[] => {
    const { data, isPlaceholderData, dataUpdatedAt, failureCount, failureReason } = query;
    const error =
      query.error ?? (failureCount >= patience || countedAnew(failureReason) !== undefined ? failureReason : null);
    if (error === null) return [];
    const since = isPlaceholderData ? givenAt(data) : data === undefined ? null : dataUpdatedAt;
    return [{ error, since, isBefore: isPlaceholderData, retry: () => query.refetch() }];
  });
  return (
    troubles.find(({ since }) => since === null) ?? troubles.find(({ isBefore }) => isBefore) ?? troubles[0] ?? null
  );
}
