import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { asking } from "./api.ts";

/**
 * Whether what is begun under a key is there already, by the list as it is now; undefined until that has come. To ask for what
 * is not there would be an error in the browser's console.
 */
export function useIsThere<One extends { readonly key: string }>(
  list: ReturnType<typeof asking<One[]>>,
  key: string,
  enabled = true,
): { readonly listed: UseQueryResult<One[]>; readonly isThere: boolean | undefined } {
  const listed = useQuery({ ...list, staleTime: 0, enabled });
  return { listed, isThere: listed.isFetchedAfterMount ? listed.data?.some((one) => one.key === key) : undefined };
}
