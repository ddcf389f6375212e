/** What can be wrong in a journey beyond its shape. */
export const inJourney = {
  "too-many.touchpoints": "{place} hold {n} touchpoints: expected at most {most} on a journey",
  "duplicate-key.stage": '{place} must be a stage key of its own: "{key}" is taken by {other}',
  "duplicate-key.touchpoint": '{place} must be a touchpoint key of its own: "{key}" is taken by {other}',
  "duplicate-key.same-owner": '{place} names the owner "{key}" a second time',
  "duplicate-key.same-touchpoint": '{place} names the touchpoint "{key}" a second time',
  "duplicate-key.was": '{place} must be claimed once: another touchpoint also was "{key}"',
  "was-in-use": '{place} must be a key no longer in use: "{key}" is a touchpoint of this version',
  "phase-order": '{place} must come in the order {order}: got "{got}" after "{after}"',
  "unknown-owner": '{place} is an unknown owner: got "{key}"{hint}',
  "unknown-touchpoint": '{place} is an unknown touchpoint: got "{key}"{hint}',
  "reserved-key.whole": '{place} must not be "whole": that is the journey as a whole',
  "reserved-key.answer": "{place} is a standard answer and needs no declaration",
  "reserved-key.known": "{place} is known without a declaration",
  "unknown-measure.promise":
    '{place} is an unknown measure: expected answer.measure such as {example}, got "{key}"{hint}',
  "unknown-measure.target":
    '{place} is no measure by which a touchpoint is judged: expected one such as {example}, got "{key}"{hint}',
  "target-out-of-range": "{place} must be {within}, got {got}",
  "within-share": "a share 0–1 (0.8 for 80 %)",
  "within-points": "within {min}…{max} points",
  "within-mean": "within {min}…{max} (mean)",
  "within-effect": "within {min}…{max}",
  "within-index": "within {min}…{max} (index)",
} as const;
