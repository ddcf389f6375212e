import { dayOf } from "../core/calendar.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { Language } from "../core/text.ts";
import type { Call, Option } from "./command.ts";

/** The whole number that an option gives, or what is used without it; or how it was misused. */
export function wholeOption(
  call: Call,
  name: string,
  otherwise: number,
  low: number,
  high: number,
): Result<number, string> {
  const text = call.value(name);
  if (text === undefined) return ok(otherwise);
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= low && value <= high) return ok(value);
  return refuse(`--${name} must be a whole number from ${low} to ${high}, got "${text}"`);
}

/** The calendar day that an option gives, ISO date; undefined without it; or how it was misused. */
export function dayOption(call: Call, name: string): Result<string | undefined, string> {
  const text = call.value(name);
  if (text === undefined || dayOf(text) !== null) return ok(text);
  return refuse(`--${name} must be a day such as 2026-01-31, got "${text}"`);
}

/** The one of `known` that an option gives, the first of them without it; or how it was misused. */
export function choiceOption<Choice extends string>(
  call: Call,
  name: string,
  known: readonly [Choice, ...Choice[]],
): Result<Choice, string> {
  const text = call.value(name) ?? known[0];
  const choice = known.find((it) => it === text);
  return choice === undefined ? refuse(`--${name} must be ${known.join(", ")}, got "${text}"`) : ok(choice);
}

/** The option of every command that speaks the reader's language. */
export const languageOption: Option = {
  value: "LANGUAGE",
  about: "language of what is said: fi, sv or en; en unless told",
};

/** The language that is asked for; or how it was misused. */
export const languageOf = (call: Call): Result<Language, string> => choiceOption(call, "language", ["en", "fi", "sv"]);
