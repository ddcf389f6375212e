import type { Query, QueryClient } from "@tanstack/react-query";

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: {
      /** Asked anew on pages that are live when something new was counted, at most so often, in milliseconds. */
      follows?: number;
    };
  }
}

/** As many times as long as the server worked at it, it is left in peace. */
const calm = 10;

/** Asks anew what is shown and follows; what is on its way is waited for, and old figures stay until new ones are there. */
export function follow(queries: QueryClient) {
  const waiting = new Map<string, ReturnType<typeof setTimeout> | "asked">();
  const rested = new Map<string, number>();
  let place: string | null = null;
  let hasEnded = false;

  async function renew(query: Query, name: string): Promise<void> {
    waiting.delete(name);
    if (hasEnded || !query.isActive() || placeOf(query) === place) return;
    waiting.set(name, "asked");
    const asked = place;
    const began = Date.now();
    await queries.refetchQueries({ queryKey: query.queryKey, exact: true }, { cancelRefetch: false });
    const rest = Math.max(query.meta?.follows ?? 0, calm * (Date.now() - began));
    rested.set(name, Date.now() + rest);
    waiting.delete(name);
    // What was on its way already may have come from before.
    if (place !== asked || placeOf(query) !== undefined) plan(query);
  }

  function plan(query: Query): void {
    const name = query.queryHash;
    if (hasEnded || waiting.has(name) || placeOf(query) === place) return;
    const rest = Math.max(0, (rested.get(name) ?? 0) - Date.now());
    waiting.set(
      name,
      setTimeout(() => renew(query, name), rest),
    );
  }

  return {
    /** Something new was counted; the first time it is only said where counting is. */
    counted(now: string): void {
      const isFirst = place === null;
      place = now;
      for (const query of queries.getQueryCache().findAll({ type: "active" }))
        if (query.meta?.follows !== undefined && (!isFirst || placeOf(query) !== undefined)) plan(query);
    },
    end(): void {
      hasEnded = true;
      for (const timer of waiting.values()) if (timer !== "asked") clearTimeout(timer);
    },
  };
}

/** How far the figures of an answer had followed, where it says so. */
const placeOf = ({ state }: Query): string | undefined => (state.data as { position?: string } | undefined)?.position;
