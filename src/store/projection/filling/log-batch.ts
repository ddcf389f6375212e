import type { LogEntry, LogSheet, Position } from "../../records/log/log-entry.ts";
import type { Dictionary } from "../dictionary.ts";
import { ExperienceColumns } from "./experience-columns.ts";
import type { JourneyShape } from "./journey-shape.ts";
import { OutcomeColumns } from "./outcome-columns.ts";
import { SharedNumbers } from "./shared-numbers.ts";

type Subject = "experience" | "outcome";

/** What is said last about a number that has been spoken of before, or that is taken back. */
export interface Contested {
  readonly number: number;
  turn: number;
  readonly subject: Subject;
  gone: boolean;
}

/**
 * Entries of the log that are written together. Nearly all are the first about a number that the file has never heard of:
 * they are simply added. What is said of the others is put in `contested`, each number once with its highest turn.
 */
export class LogBatch {
  readonly experiences: ExperienceColumns;
  readonly outcomes: OutcomeColumns;
  length = 0;
  position: Position | null = null;
  /** The highest number that was spoken of, here or before. */
  highest: number;
  readonly #contested = { experience: new Map<number, Contested>(), outcome: new Map<number, Contested>() };
  /** The highest number that the file has heard of. */
  readonly #highestBefore: number;
  readonly #shapeOf: (journey: string) => JourneyShape;

  /** `room` is for how many experiences there is to be room at once. */
  constructor(dictionary: Dictionary, shapeOf: (journey: string) => JourneyShape, highest: number, room: number) {
    const numbers = new SharedNumbers();
    this.experiences = new ExperienceColumns(dictionary, numbers, room);
    this.outcomes = new OutcomeColumns(dictionary, numbers);
    this.highest = highest;
    this.#highestBefore = highest;
    this.#shapeOf = shapeOf;
  }

  /** Takes in some `most` entries; answers whether there may be more. */
  add(lines: Iterator<LogEntry | LogSheet>, most: number): boolean {
    for (const full = this.length + most; this.length < full; ) {
      const { value: entry, done } = lines.next();
      if (done === true) return false;
      if ("owns" in entry) {
        this.#addSheet(entry);
        continue;
      }
      this.length += 1;
      if ("experience" in entry) {
        const { experience, turn } = entry;
        this.experiences.add(experience, turn, this.#shapeOf(experience.journey));
        this.#note("experience", experience.number, entry);
      } else if ("outcome" in entry) {
        this.outcomes.add(entry.outcome, entry.turn);
        this.#note("outcome", entry.outcome.number, entry);
      } else if ("experienceNumber" in entry) {
        this.#note("experience", entry.experienceNumber, entry);
      } else {
        this.#note("outcome", entry.outcomeNumber, entry);
      }
    }
    return true;
  }

  #addSheet(sheet: LogSheet): void {
    const { first, shared, owns } = sheet;
    this.length += owns.length;
    this.experiences.addSheet(sheet, this.#shapeOf(shared.journey));
    const last = first + owns.length - 1;
    // its numbers follow each other, and nearly always all that came before
    if (first <= this.#highestBefore)
      for (let number = first; number <= last; number++) this.#note("experience", number, firstTelling);
    else if (last > this.highest) this.highest = last;
  }

  #note(subject: Subject, number: number, { turn, entry }: Pick<LogEntry, "turn" | "entry">): void {
    const gone = entry === "withdrawn" || entry === "erased";
    if (number > this.highest) this.highest = number;
    if (turn === 1 && !gone && number > this.#highestBefore) return;
    const contested = this.#contested[subject];
    const earlier = contested.get(number);
    if (earlier === undefined) contested.set(number, { number, turn, subject, gone });
    else if (earlier.turn < turn) {
      earlier.turn = turn;
      earlier.gone = gone;
    }
  }

  get contested(): readonly Contested[] {
    return [...this.#contested.experience.values(), ...this.#contested.outcome.values()];
  }
}

const firstTelling = { turn: 1, entry: "lived" } as const;
