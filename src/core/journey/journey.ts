import type { Text } from "../text.ts";

/** When in the customer's path a stage lies. Experience starts before any contact and does not end at leaving. */
export const phases = ["before", "during", "end", "after"] as const;
export type Phase = (typeof phases)[number];

/** Whether we are there (the bill) or not (an advert, a review, what a friend said). */
export const contacts = ["direct", "indirect"] as const;
export type Contact = (typeof contacts)[number];

export const ownerKinds = ["team", "person", "supplier"] as const;
export type OwnerKind = (typeof ownerKinds)[number];

/** A team, person or outside supplier that answers for touchpoints. */
export interface Owner {
  readonly name: Text;
  readonly kind: OwnerKind;
}

/** What was promised, where it was said, and the measure and target that tell whether it is kept. */
export interface Promise {
  readonly text: Text;
  /** Where it was said: "advert", "strategy", "values", "service-level" or own words. */
  readonly source: string;
  readonly touchpoints: readonly string[];
  /** A measure key such as "satisfaction.positive". */
  readonly measure: string;
  /** In the measure's own unit: a share 0–1, points, or scale points. */
  readonly target: number;
}

/** What a measure should reach, in its own unit: a share 0–1, points −100…100. */
export interface Target {
  /** A measure by which a touchpoint may be judged, such as "satisfaction.positive". */
  readonly measure: string;
  readonly value: number;
}

/** A moment where a customer meets us, directly or indirectly: the greeting, the bill, a review. */
export interface Touchpoint {
  /** Stable for ever; experiences refer to it. */
  readonly key: string;
  readonly name: Text;
  readonly contact: Contact;
  readonly channels: readonly string[];
  readonly owners: readonly string[];
  /** Counts for journey success. */
  readonly required: boolean;
  /** 1–5: how much hangs on it for the customer. */
  readonly criticality: number;
  /** 1–5: what it costs to improve. */
  readonly cost: number;
  /** Feelings that the team thinks the encounter may raise, as emotion keys. */
  readonly feelings: readonly string[];
  /** What the team wants reached here. A number alone is in the unit of whatever measure the touchpoint is judged by. */
  readonly target?: Target | number;
  /** The key it had in an earlier version; its experiences come along. */
  readonly was?: string;
  /** No longer lived, still read: its experiences stay, nothing new is asked. */
  readonly retired: boolean;
}

export interface Stage {
  readonly key: string;
  readonly phase: Phase;
  readonly name: Text;
  readonly touchpoints: readonly Touchpoint[];
}

/** An answer of one's own beside the standard ones. */
export interface OwnAnswer {
  readonly name: Text;
  readonly scale: readonly [min: number, max: number];
  /** "lower" when a smaller value is better; it is flipped at import, never at analysis. */
  readonly better: "higher" | "lower";
}

/** A word that can be chosen: what it is called, and of an emotion whether it is pleasant (1), unpleasant (−1) or neither (0). */
export interface ChoiceWord {
  readonly name?: Text;
  readonly valence?: 1 | 0 | -1;
}

/** How a question with words to choose from (emotions, tags) is asked. */
export interface Choices {
  /** By word: those that have a name or a valence of the journey's own. */
  readonly words: Readonly<Record<string, ChoiceWord>>;
  /** Words by which people say that they name nothing. */
  readonly none: readonly string[];
  /** Whose share names something: of everybody asked, or of those who had an experience to speak of. */
  readonly base?: "asked" | "hadExperience";
  /** How many may be chosen; absent: any number. */
  readonly maxChoices?: number;
}

/** A thing to slice by, as it was at the experience. */
export interface Attribute {
  readonly name: Text;
  readonly type: "category" | "number";
  /** Names of the values, by value. */
  readonly labels: Readonly<Record<string, Text>>;
}

/** One customer journey as one value: what its YAML file, the API and the store all hold. */
export interface Journey {
  readonly key: string;
  readonly name: Text;
  /** How passes are derived for a known customer: a pause longer than `gap` (ISO 8601 duration) begins a new pass. */
  readonly passes?: { readonly gap: string };
  readonly owners: Readonly<Record<string, Owner>>;
  readonly promises: Readonly<Record<string, Promise>>;
  readonly answers: Readonly<Record<string, OwnAnswer>>;
  /** Attributes of the brand's image, each asked as answer "image.<key>" 1–5. */
  readonly image: Readonly<Record<string, Text>>;
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** By answer: "emotions", "tags". */
  readonly choices?: Readonly<Record<string, Choices>>;
  readonly stages: readonly Stage[];
}

/** An immutable version of a journey; experiences keep the version they were lived under. */
export interface JourneyVersion {
  readonly version: number;
  /** ISO date from which it holds. */
  readonly validFrom: string;
  readonly journey: Journey;
}

/** Every touchpoint of the journey in order, with its stage. */
export function touchpointsOf(journey: Journey): { readonly stage: Stage; readonly touchpoint: Touchpoint }[] {
  return journey.stages.flatMap((stage) => stage.touchpoints.map((touchpoint) => ({ stage, touchpoint })));
}
