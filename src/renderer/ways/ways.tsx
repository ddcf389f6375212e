import type { ComponentType } from "preact";
import type { Ask } from "../../core/survey/question-types.ts";
import type { Asking } from "./asking.ts";
import { Faces } from "./faces.tsx";
import { Against, Consent, OneOption, Resolved } from "./list.tsx";
import { OnScale } from "./scale.tsx";
import { SomeOf } from "./several.tsx";
import { Written } from "./written.tsx";

/** How a kind of question is asked. */
export type WaysOfAsking = Partial<Readonly<Record<Ask, ComponentType<never>>>>;
export type WayOfAsking = ComponentType<Asking>;

/** The ways of asking that most surveys need. */
export const ways: WaysOfAsking = {
  smiley: Faces,
  satisfaction: OnScale,
  effort: OnScale,
  recommend: OnScale,
  rating: OnScale,
  return: OnScale,
  value: OnScale,
  compared: Against,
  expectation: Against,
  resolved: Resolved,
  consent: Consent,
  choice: OneOption,
  choices: SomeOf,
  tags: SomeOf,
  text: Written,
  comment: Written,
};
