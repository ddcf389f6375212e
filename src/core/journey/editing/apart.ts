import { own } from "../../own.ts";
import { type Journey, type Stage, type Touchpoint, touchpointsOf } from "../journey.ts";

/**
 * A journey taken apart into things that each have a key, so that two of them can be laid side by side: what a touchpoint
 * is, in which stage it stands, and in which order they all come are three matters, and may be changed by three people.
 */
export interface Apart {
  readonly journey: Readonly<Record<string, unknown>>;
  readonly owners: Things;
  readonly promises: Things;
  readonly answers: Things;
  readonly image: Things;
  readonly attributes: Things;
  readonly stages: Things<Omit<Stage, "touchpoints">>;
  /** Under the key that each had in the journey it is compared with. */
  readonly touchpoints: Things<Touchpoint & { readonly stage: string }>;
  readonly order: {
    readonly stages: readonly string[];
    /** Touchpoints by stage. */
    readonly [stage: `stage ${string}`]: readonly string[];
  };
}

type Things<Thing = unknown> = Readonly<Record<string, Thing>>;

/** Kinds of things by which a journey is told. */
export const thingKinds = ["stages", "touchpoints", "owners", "promises", "answers", "image", "attributes"] as const;
export type ThingKind = (typeof thingKinds)[number];

/** `journey` in things, its touchpoints known by the keys that they have in `base`. */
export function takeApart(journey: Journey, base: Journey): Apart {
  const { stages, owners, promises, answers, image, attributes, ...rest } = journey;
  const known = new Set(touchpointsOf(base).map(({ touchpoint }) => touchpoint.key));
  const idOf = ({ key, was }: Touchpoint) => (!known.has(key) && was !== undefined && known.has(was) ? was : key);
  return {
    journey: rest,
    owners,
    promises,
    answers,
    image,
    attributes,
    stages: Object.fromEntries(stages.map(({ touchpoints: _, ...stage }) => [stage.key, stage])),
    touchpoints: Object.fromEntries(
      touchpointsOf(journey).map(({ stage, touchpoint }) => [idOf(touchpoint), { ...touchpoint, stage: stage.key }]),
    ),
    order: {
      stages: stages.map(({ key }) => key),
      ...Object.fromEntries(stages.map(({ key, touchpoints }) => [`stage ${key}`, touchpoints.map(idOf)])),
    },
  };
}

/** The journey that was taken apart. */
export function putTogether({ journey, order, stages, touchpoints, ...things }: Apart): Journey {
  return {
    ...(journey as unknown as Pick<Journey, "key" | "name">),
    ...(things as unknown as Omit<Journey, "key" | "name" | "stages">),
    stages: order.stages.flatMap((key) => {
      const stage = own(stages, key);
      if (stage === undefined) return [];
      const inside = (order[`stage ${key}`] ?? []).flatMap((id) => own(touchpoints, id) ?? []);
      return [{ ...stage, touchpoints: inside.map(({ stage: _, ...touchpoint }) => touchpoint) }];
    }),
  };
}
