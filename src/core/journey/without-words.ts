import type { Journey } from "./journey.ts";

/** What figures are made of: what only names, explains or answers for something is left out. */
export const withoutWords = ({
  name: _,
  owners: __,
  image,
  answers,
  attributes,
  promises,
  stages,
  ...more
}: Journey) => ({
  ...more,
  image: Object.keys(image),
  answers: ofEach(answers, ({ name: _, ...answer }) => answer),
  attributes: ofEach(attributes, ({ type }) => type),
  promises: ofEach(promises, ({ text: _, source: __, ...promise }) => promise),
  stages: stages.map(({ name: _, touchpoints, ...stage }) => ({
    ...stage,
    touchpoints: touchpoints.map(({ name: _, owners: __, feelings: ___, ...touchpoint }) => touchpoint),
  })),
});

const ofEach = <Value, To>(values: Readonly<Record<string, Value>>, to: (value: Value) => To) =>
  Object.entries(values).map(([key, value]) => [key, to(value)] as const);
