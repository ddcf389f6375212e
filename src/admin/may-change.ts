import { useQuery } from "@tanstack/react-query";
import { meQuery } from "./api.ts";

/** Whether whoever looks may change journeys, surveys and settings. */
export const useMayChange = (): boolean => useQuery(meQuery()).data?.rights.includes("change") ?? false;

/** Whether whoever looks is to read and not to change. A guest at the demo may try everything, and is refused where it would be kept. */
export function useReadsOnly(): boolean {
  const me = useQuery(meQuery()).data;
  return me?.guest === false && !me.rights.includes("change");
}
