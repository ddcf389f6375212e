import type { Choices, Journey, Promise as JourneyPromise, Touchpoint } from "./journey.ts";

/** The contents of a journey's file: what `readJourney` reads back to the same value. What is as by default is left out. */
export function writeJourney(journey: Journey): Record<string, unknown> {
  return {
    polku: "journey/1",
    key: journey.key,
    name: journey.name,
    ...(journey.passes === undefined ? {} : { passes: journey.passes }),
    ...filled(
      "owners",
      mapped(journey.owners, ({ name, kind }) => ({ name, ...unless("team", { kind }) })),
    ),
    ...filled("promises", mapped(journey.promises, promiseFile)),
    ...filled(
      "answers",
      mapped(journey.answers, ({ name, scale, better }) => ({ name, scale, ...unless("higher", { better }) })),
    ),
    ...filled("image", journey.image),
    ...filled(
      "attributes",
      mapped(journey.attributes, ({ name, type, labels }) => ({
        name,
        ...unless("category", { type }),
        ...filled("labels", labels),
      })),
    ),
    ...(journey.choices === undefined ? {} : { choices: mapped(journey.choices, choicesFile) }),
    stages: journey.stages.map(({ key, phase, name, touchpoints }) => ({
      key,
      phase,
      name,
      touchpoints: touchpoints.map(touchpointFile),
    })),
  };
}

const promiseFile = ({ text, source, touchpoints, measure, target }: JourneyPromise) => ({
  text,
  source,
  touchpoints,
  measure,
  target,
});

const choicesFile = ({ words, none, ...asked }: Choices) => ({
  ...filled("words", words),
  ...filled("none", none),
  ...asked,
});

function touchpointFile(touchpoint: Touchpoint): Record<string, unknown> {
  const { key, name, contact, channels, owners, required, criticality, cost, feelings, target, was, retired } =
    touchpoint;
  return {
    key,
    ...(was === undefined ? {} : { was }),
    name,
    ...unless("direct", { contact }),
    ...filled("channels", channels),
    ...filled("owners", owners),
    ...unless(true, { required }),
    ...unless(3, { criticality }),
    ...unless(3, { cost }),
    ...filled("feelings", feelings),
    ...(target === undefined ? {} : { target }),
    ...unless(false, { retired }),
  };
}

/** The one field of `field`, unless its value is the default. */
const unless = (byDefault: unknown, field: Record<string, unknown>): Record<string, unknown> =>
  Object.values(field)[0] === byDefault ? {} : field;

const filled = (name: string, value: object): Record<string, unknown> =>
  Object.keys(value).length === 0 ? {} : { [name]: value };

const mapped = <From>(
  values: Readonly<Record<string, From>>,
  file: (value: From) => unknown,
): Record<string, unknown> => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, file(value)]));
