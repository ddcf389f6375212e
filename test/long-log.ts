import { dateOf } from "../src/core/calendar.ts";
import { randomFrom } from "../src/core/measures/numbers/random.ts";
import type { KnownExperience, LogEntry } from "../src/store/records/log/log-entry.ts";

/** A log of so many entries, the same each time: people come again, some entries correct or withdraw earlier ones. */
export function longLog(entries: number): LogEntry[] {
  const random = randomFrom(7);
  const upTo = (most: number) => random.below(most);
  const turns: number[] = [];
  return Array.from({ length: entries }, (_, seq): LogEntry => {
    const position = { xid: String(900 + Math.floor(seq / 5)), seq: String(seq + 1) };
    const again = turns.length > 0 && random.uniform() < 0.2;
    const index = again ? upTo(turns.length) : turns.push(0) - 1;
    const turn = ++turns[index]!;
    if (again && random.uniform() < 0.4) return { position, turn, entry: "withdrawn", experienceNumber: index + 1 };
    const day = dateOf(20_000 + upTo(60));
    const experience: KnownExperience = {
      number: index + 1,
      revision: turn,
      journey: "lunch",
      touchpoint: ["menu", "taste", "bill"][upTo(3)]!,
      customer: 1 + upTo(50),
      day,
      at: day,
      second: upTo(86_400),
      precision: "second",
      perspective: "customer",
      via: "self",
      answers: { satisfaction: 1 + upTo(5) },
      attributes: {},
    };
    return { position, turn, entry: turn === 1 ? "lived" : "corrected", experience };
  });
}

/** How things stand after the log, up to a position. */
export function standing(log: readonly LogEntry[], seq: number): KnownExperience[] {
  const last = new Map<number, LogEntry>();
  for (const entry of log.slice(0, seq)) {
    if ("experience" in entry) last.set(entry.experience.number, entry);
    else if ("experienceNumber" in entry) last.set(entry.experienceNumber, entry);
  }
  return [...last.values()].flatMap((entry) => ("experience" in entry ? [entry.experience] : []));
}
