type Below = (place: string) => readonly string[];

/** What lies below a place, at any depth. */
export function placesBelow(places: readonly { readonly key: string; readonly parent: string | null }[]): Below {
  const within = Map.groupBy(places, ({ parent }) => parent);
  const below = (place: string): string[] => (within.get(place) ?? []).flatMap(({ key }) => [key, ...below(key)]);
  return below;
}

/** Chosen places as they are told: a region of which everything is chosen stands for what lies below it. */
export function asRegions(chosen: readonly string[], below: Below): string[] {
  const all = new Set(chosen);
  const told = new Set(chosen);
  for (const place of chosen) {
    const lower = below(place);
    if (lower.every((one) => all.has(one))) for (const one of lower) told.delete(one);
  }
  return [...told];
}
