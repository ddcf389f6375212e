import type { Figure } from "../../measures/intervals/estimate.ts";
import type { KnownPlace } from "./places-as-tree.ts";

/** The figure of a place, or of all in a region. */
export interface PlaceFigure {
  readonly value: string;
  readonly figure: Figure;
  /** The region that it lies in, which stands before it. */
  readonly within?: string;
}

/** For each level of the tree of places, the highest first: in which of its regions each place lies. */
export function regionLevels(places: readonly KnownPlace[]): Record<string, string>[] {
  const parents = parentsIn(places);
  const regions = new Set(parents.values());
  const levels: Record<string, string>[] = [];
  for (const { key } of places)
    for (const [level, region] of wayTo(key, parents).entries()) {
      if (!regions.has(region)) continue;
      levels[level] ??= {};
      levels[level][key] = region;
    }
  return levels;
}

/**
 * Places with the regions that they lie in, each region before what lies in it, in the order of the places. A region of which
 * one place alone was heard says what that says and is left out. A region's figure is shown only where that of every place in
 * it is: the difference would tell what is withheld.
 */
export function placesInRegions(
  heard: readonly PlaceFigure[],
  regions: readonly PlaceFigure[],
  places: readonly KnownPlace[],
): PlaceFigure[] {
  const own = new Map(heard.map((place) => [place.value, place]));
  const ofRegion = new Map(regions.map((region) => [region.value, region]));
  const parents = parentsIn(places);
  const keys = new Set(heard.flatMap(({ value }) => wayTo(value, parents)));
  const below = Map.groupBy(keys, (key) => parents.get(key) ?? null);
  const isTold = (key: string): boolean =>
    (own.get(key)?.figure.ok ?? true) && (below.get(key) ?? []).every((one) => isTold(one));

  const branch = (key: string, within: string | null): PlaceFigure[] => {
    const parts = below.get(key) ?? [];
    const isIn = within !== null && { within };
    if (parts.length === 0) return [{ ...own.get(key)!, ...isIn }];
    if (parts.length === 1 && !own.has(key)) return branch(parts[0]!, within);
    const { figure } = ofRegion.get(key)!;
    return [
      { value: key, figure: figure.ok && !isTold(key) ? { ok: false, reason: "withheld", n: null } : figure, ...isIn },
      ...parts.flatMap((part) => branch(part, key)),
    ];
  };
  return (below.get(null) ?? []).flatMap((key) => branch(key, null));
}

type Parents = ReadonlyMap<string, string | null>;

const parentsIn = (places: readonly KnownPlace[]): Parents => new Map(places.map(({ key, parent }) => [key, parent]));

/** The regions that a place lies in, the highest first, and itself. */
function wayTo(key: string, parents: Parents): string[] {
  const parent = parents.get(key) ?? null;
  return parent === null ? [key] : [...wayTo(parent, parents), key];
}
