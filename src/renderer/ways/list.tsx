import type { RespondentKey } from "../../texts/respondent-words.ts";
import type { Asking } from "./asking.ts";
import { type Choice, OneOf } from "./one-of.tsx";
import { endsOf } from "./scale.tsx";

/** One of several that are said in words, below each other. */
export const List = ({ choices, ...asking }: Asking & { readonly choices: readonly Choice[] }) => (
  <OneOf look="list" choices={choices} {...asking} />
);

export const OneOption = (asking: Asking<"choice">) => (
  <List {...asking} choices={asking.offered.map(({ key, text }) => ({ value: key, shown: asking.say(text) }))} />
);

export const Resolved = (asking: Asking<"resolved">) => (
  <List
    {...asking}
    choices={(["yes", "partly", "no"] as const).map((value) => ({
      value,
      shown: asking.say.own(`respond.resolved.${value}`),
    }))}
  />
);

export const Consent = (asking: Asking<"consent">) => (
  <List
    {...asking}
    choices={[
      { value: true, shown: asking.say.own("respond.consent.yes") },
      { value: false, shown: asking.say.own("respond.consent.no") },
    ]}
  />
);

/** Against others, or against what was expected: five steps in words, much worse to much better. The survey may name the ends. */
export function Against(asking: Asking<"compared" | "expectation">) {
  const { question, say } = asking;
  const ends = question.ends && endsOf(question, say);
  const words = [-2, -1, 0, 1, 2].map((value) => say.own(`respond.${question.ask}.${value + 3}` as RespondentKey));
  if (ends) [words[0], words[4]] = ends;
  return <List {...asking} choices={words.map((shown, at) => ({ value: at - 2, shown }))} />;
}
