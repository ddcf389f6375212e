/** What can be wrong in a mapping, and with any value that has a shape; by code, and after a dot which sentence of that code. */
export const inMapping = {
  "unknown-field": "{place} is not a known field{hint}",
  "missing-field": "{place} is missing: expected {expected}",
  "bad-value": "{place} is wrong: expected {expected}, got {got}",
  "bad-key": "the name of {place} is wrong: expected {expected}, got {got}",
  "the-whole": "the whole",
  "got-nothing": "nothing",
  "got-no-list": "an empty list",
  "got-list": "a list of {n}",
  "got-empty": "an empty object",
  "got-object": "an object",
  "hint-meant": '; did you mean "{word}"?',
  "hint-known": "; known are {words}",
  "hint-renamed": '; it is now "{word}"',
  "hint-expected": "; expected {form}",

  "two-forms": "{field} is for wide data, touchpoint and answers are for long data: expected one of the two",
  "missing-field.long": "{field} is missing: long data needs touchpoint (a column) and answers",
  "nothing-mapped": "nothing is mapped: expected touchpoints, whole, outcomes, or touchpoint and answers",
  "bad-key.outcome": "{place} has a name that cannot be: expected a key of small letters, digits and hyphens",
  "reserved-key.attribute": "attributes.{name} is wrong: expected {name} at the top of the file",
  "unknown-outcome.mapping":
    'outcome is wrong: expected whole.<answer> or an outcome that is mapped, got "{got}"{hint}',
  "unknown-column": 'the file has no column "{column}"{hint}',
  "unknown-answer": "{place} is an unknown answer{hint}",
  "unknown-touchpoint.mapping": '{place} is no touchpoint of the journey "{journey}"{hint}',
  "bad-value.pair": "{place} is wrong: only expectation comes as a pair of expected and experienced",
  "bad-value.scale": "{place} is wrong: {answer} cannot be answered on [{min}, {max}]{hint}",
  "out-of-scale": "{place} is outside the scale: expected {min}…{max}, got {got}",
  "two-meanings": '{place} is unclear: "{value}" stands in {first} and in {second}',
  "draft-mapping":
    "the mapping is a draft that nobody has read: expected a mapping without `draft: true`; read it, then take that line away",
} as const;
