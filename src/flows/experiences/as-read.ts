import { declaredAnswers } from "../../core/experience/declared-answers.ts";
import { wayOf } from "../../core/experience/way.ts";
import { feltOf } from "../../core/insight/heard/felt.ts";
import type { ReadExperience, WayEncounter } from "../../core/insight/heard/read-experience.ts";
import { durationSeconds } from "../../core/journey/duration.ts";
import { type JourneyVersion, touchpointsOf } from "../../core/journey/journey.ts";
import { currentKey } from "../../core/journey/versions.ts";
import { answersOf, type KeptExperience } from "../../store/records/reading/kept-experience.ts";
import type { Readable } from "./readable.ts";

/** Reads what is kept of one journey, as its newest version names it. */
export class JourneyReader {
  readonly #versions: readonly JourneyVersion[];
  readonly #declared: ReturnType<typeof declaredAnswers>;
  readonly #gap: number | null;
  readonly #order: ReadonlyMap<string, number>;

  constructor(versions: readonly JourneyVersion[]) {
    const { journey } = versions.at(-1)!;
    this.#versions = versions;
    this.#declared = declaredAnswers(journey);
    this.#gap = journey.passes === undefined ? null : durationSeconds(journey.passes.gap);
    this.#order = new Map(touchpointsOf(journey).map(({ touchpoint }, place) => [touchpoint.key, place]));
  }

  felt(kept: KeptExperience): ReadExperience["felt"] {
    return feltOf(kept.content, this.#declared);
  }

  /** The experience, with those encounters of its customer that are its pass; of `shown` touchpoints. */
  read(kept: KeptExperience, others: readonly KeptExperience[], shown: Readable["shown"]): ReadExperience {
    const { content } = kept;
    const { comment: _, ...answers } = answersOf(kept);
    const way = this.way(kept, others, shown);
    const pass = way.find(({ id }) => id === kept.id)?.passNumber;
    return {
      id: kept.id,
      journey: kept.journey,
      touchpoint: this.#today(kept.touchpoint),
      local: kept.local,
      precision: content.precision,
      language: content.language ?? null,
      felt: this.felt(kept),
      answers,
      scales: content.scales ?? {},
      comment: kept.comment,
      leftOut: content.flag ?? null,
      corrected: kept.turn > 1 && content.edited !== undefined ? { received: kept.received, ...content.edited } : null,
      way: way.filter(({ passNumber }) => passNumber === pass),
    };
  }

  /**
   * All encounters of its customer in this journey, in order of time; those of one moment in the journey's order. What was lived at a
   * touchpoint that is not shown is not on the way either.
   */
  way(kept: KeptExperience, others: readonly KeptExperience[], shown: Readable["shown"]): WayEncounter[] {
    const isOnIt = (one: KeptExperience) =>
      one.id !== kept.id && isSameWay(one, kept) && shown.includes(this.#today(one.touchpoint));
    const theirs = [kept, ...others.filter(isOnIt)].map((one) => ({
      id: one.id,
      at: one.content.at,
      precision: one.content.precision,
      pass: one.content.pass ?? null,
      touchpoint: this.#today(one.touchpoint),
      local: one.local,
      felt: this.felt(one),
    }));
    const placeOf = ({ touchpoint }: (typeof theirs)[number]) =>
      touchpoint === null ? Number.POSITIVE_INFINITY : (this.#order.get(touchpoint) ?? -1);
    const inOrder = theirs.toSorted((a, b) => placeOf(a) - placeOf(b));
    return wayOf(inOrder, this.#gap).map(({ id, touchpoint, local, precision, felt, passNumber }) => ({
      id,
      journey: kept.journey,
      touchpoint,
      local,
      precision,
      felt: felt === null ? null : { position: felt.position, band: felt.band, expected: felt.expected },
      passNumber,
    }));
  }

  #today(touchpoint: string | null): string | null {
    return touchpoint === null ? null : (currentKey(this.#versions, touchpoint) ?? touchpoint);
  }
}

/** Of one customer, or of the same row of a file, in the same journey and from the same side. */
const isSameWay = (one: KeptExperience, other: KeptExperience): boolean =>
  one.journey === other.journey &&
  one.content.perspective === other.content.perspective &&
  (other.customer === null
    ? one.customer === null && one.id.slice(0, 13) === other.id.slice(0, 13)
    : one.customer === other.customer);
