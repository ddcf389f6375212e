import { dayOf } from "../../../core/calendar.ts";
import { passNumber } from "./shard.ts";

/** Numbers of days and passes that neighbours in the log share, so that each is worked out once. */
export class SharedNumbers {
  readonly #days = new Map<string, number>();
  #journey = "";
  #pass = "";
  #number = 0;

  /** A local day as days since 1970. */
  day(date: string): number {
    let day = this.#days.get(date);
    if (day === undefined) {
      const number = dayOf(date);
      if (number === null) throw new Error(`expected a day as YYYY-MM-DD, got ${date}`);
      day = number;
      this.#days.set(date, day);
    }
    return day;
  }

  pass(journey: string, pass: string): number {
    if (pass !== this.#pass || journey !== this.#journey) {
      this.#number = passNumber(journey, pass);
      this.#pass = pass;
      this.#journey = journey;
    }
    return this.#number;
  }
}
