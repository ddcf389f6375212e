import type { ReferenceFunction } from "../vector.ts";

/** The files are ours; their inputs have the shape their function's name says. What is null there is left out. */
export function adapter<Input>(run: (input: Input) => unknown): ReferenceFunction {
  return (input) => run(Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)) as Input);
}

/** A list, or its only member: R writes a list of one so. */
export type Many<Member> = readonly Member[] | Member;

export function many<Member>(members: Many<Member>): Member[] {
  return Array.isArray(members) ? members : [members as Member];
}

export const isNumber = (value: unknown): value is number => typeof value === "number";
