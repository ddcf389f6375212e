import type { Slice } from "./slice.ts";

/** The slices that anybody who may ask for one may ask for beside it, and subtract. */
export interface NeighbouringSlices {
  /** The unfiltered slice, and the slice without one of its conditions: it lies within each. */
  readonly wider: readonly Slice[];
  /** The slice with one value less of a condition that has several: each lies within it. */
  readonly narrower: readonly Slice[];
}

/**
 * What is one step away. A period is one condition, and so is each of its ends. Of locations no value is left out: a region
 * may hold hundreds of places, and asking for each would cost as many counts.
 */
export function neighbouringSlices(slice: Slice): NeighbouringSlices {
  const { channels = [], attributes = {} } = slice;
  const wider = [
    ...["from", "until", "channels", "locations"].map((key) => without(slice, key)),
    ...(slice.from === undefined || slice.until === undefined ? [] : [without(slice, "from", "until")]),
    ...Object.keys(attributes).map((key) => withAttributes(slice, without(attributes, key))),
    without(slice, "from", "until", "channels", "locations", "attributes"),
  ];
  const narrower = [
    ...oneLess(channels).map((some) => ({ ...slice, channels: some })),
    ...Object.entries(attributes).flatMap(([key, values]) =>
      oneLess(values).map((some) => withAttributes(slice, { ...attributes, [key]: some })),
    ),
  ];
  const known = new Set([JSON.stringify(slice)]);
  const isNew = (one: Slice): boolean => known.size < known.add(JSON.stringify(one)).size;
  return { wider: wider.filter(isNew), narrower: narrower.filter(isNew) };
}

const oneLess = (values: readonly string[]): string[][] =>
  values.length < 2 ? [] : values.map((_, at) => values.filter((_, other) => other !== at));

const without = <Thing extends object>(thing: Thing, ...keys: readonly string[]): Thing =>
  Object.fromEntries(Object.entries(thing).filter(([key]) => !keys.includes(key))) as Thing;

const withAttributes = (slice: Slice, attributes: NonNullable<Slice["attributes"]>): Slice =>
  Object.keys(attributes).length === 0 ? without(slice, "attributes") : { ...slice, attributes };
