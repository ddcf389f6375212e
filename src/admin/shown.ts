import type { Asked } from "../api/paths.ts";
import type { Slices } from "../api/slice.ts";
import { type Perspective, perspectives } from "../core/experience/experience.ts";
import { type LaneName, laneNames, usualLanes } from "../pictures/journey/lane.ts";
import { inHere } from "./in-here.ts";

/**
 * What a page shows, as it stands in the address: `?period=last-3-months&channel=kiosk&attribute.group=regular&as=table`.
 * A link shows the same to everybody. Absent parts do not restrict.
 */
export interface Shown {
  /** A ready-made period, or own days in `from` (included) and `until` (excluded). */
  readonly period?: string;
  readonly from?: string;
  readonly until?: string;
  readonly measure?: string;
  readonly perspective?: Perspective;
  readonly channel?: readonly string[];
  readonly location?: readonly string[];
  readonly as?: "table";
  /** What stands beside it, as `othersOf` calls it. */
  readonly vs?: string;
  /** Whose touchpoints stand out: the key of one who answers for some. */
  readonly owner?: string;
  /** What a screen on a wall turns through: "channel", "location", "attribute.group". */
  readonly by?: string;
  /** Which sheet of a long journey is on that screen, from 2 on; the first where absent. */
  readonly sheet?: number;
  /** Rows below the picture: names of lanes, or "none"; the usual ones where absent. */
  readonly lane?: readonly string[];
  /** The stage that is seen where a screen has room for one at a time. */
  readonly stage?: string;
  /** Values of an attribute: "attribute.group": ["regular"]. */
  readonly [attribute: `attribute.${string}`]: readonly string[];
}

type Parts = Readonly<Record<string, string | readonly string[]>>;

/** The query of an address as parts; a part that is repeated is a list. */
export function partsOf(query: string): Record<string, string[]> {
  const parts = new URLSearchParams(query);
  return Object.fromEntries([...parts.keys()].map((name) => [name, parts.getAll(name)]));
}

/** What the address asks for; what it cannot mean is left out. Reading what was read changes nothing. */
export function readShown(parts: Parts): Shown {
  const all = (name: string): string[] => [parts[name] ?? []].flat().filter((value) => value !== "");
  const one = (name: string): string | undefined => all(name)[0];
  const day = (name: string) => (/^\d{4}-\d\d-\d\d$/.test(one(name) ?? "") ? one(name) : undefined);
  const attributes = Object.keys(parts)
    .filter((name) => name.startsWith("attribute."))
    .map((name) => [name, all(name)] as const)
    .filter(([, values]) => values.length > 0);
  const sheet = Number(one("sheet"));
  const perspective = perspectives.find((known) => known === one("perspective"));
  return present({
    period: one("period"),
    from: day("from"),
    until: day("until"),
    measure: one("measure"),
    perspective: perspective === "customer" ? undefined : perspective,
    channel: listed(all("channel")),
    location: listed(all("location")),
    as: one("as") === "table" ? ("table" as const) : undefined,
    vs: one("vs"),
    owner: one("owner"),
    by: one("by"),
    sheet: Number.isSafeInteger(sheet) && sheet > 1 ? sheet : undefined,
    stage: one("stage"),
    lane: listed(all("lane").filter((name) => name === "none" || laneNames.some((known) => known === name))),
    ...(Object.fromEntries(attributes) as Shown),
  });
}

/** The address of a touchpoint's page that shows the same. */
export const touchpointAddress = (journey: string, touchpoint: string, shown: Shown): string =>
  inHere(`/journey/${encodeURIComponent(journey)}/${encodeURIComponent(touchpoint)}${queryOf(shown)}`);

/** `shown` as the query of an address, "" when nothing is restricted. */
export function queryOf(shown: Shown): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(shown)) for (const one of [value].flat()) parts.append(name, String(one));
  const text = parts.toString();
  return text === "" ? "" : `?${text}`;
}

/** What to ask of the API; a ready-made period is turned into its days, which `slices` knows. */
export function askedOf(shown: Shown, slices: Slices | undefined): Asked {
  const attributes = Object.entries(shown).filter(([name]) => name.startsWith("attribute."));
  const ready = slices?.periods.find(({ key }) => key === shown.period);
  return present({
    from: ready?.key === "all" ? undefined : (ready?.from ?? shown.from),
    until: ready?.key === "all" ? undefined : (ready?.until ?? shown.until),
    perspective: shown.perspective,
    measure: shown.measure,
    channels: shown.channel,
    locations: shown.location,
    attributes:
      attributes.length > 0
        ? Object.fromEntries(attributes.map(([name, values]) => [name.slice("attribute.".length), values as string[]]))
        : undefined,
  });
}

/** Whether anything is left out of view: then "nothing here" has another reason than "nothing anywhere". */
export const isRestricted = ({ as, lane, measure, vs, owner, by, sheet, stage, ...shown }: Shown): boolean =>
  Object.keys(shown).length > 0;

/** The same look at everything. */
export const unrestricted = ({ as, lane }: Shown): Shown => present({ as, lane });

/** The rows below the picture. */
export const lanesOf = ({ lane }: Shown): readonly LaneName[] =>
  lane === undefined ? usualLanes : laneNames.filter((name) => lane.includes(name));

const listed = (values: string[]): string[] | undefined => (values.length > 0 ? values : undefined);

type Present<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** Without the parts that are undefined. */
const present = <T extends object>(parts: T): Present<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Present<T>;
