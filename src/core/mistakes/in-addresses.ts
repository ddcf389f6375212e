/** What can be wrong in an address: of what is asked for, of how it is cut, or of who asks. */
export const inAddresses = {
  "unknown-parameter": 'unknown parameter, expected {known}, got "{name}"',
  "unknown-parameter.none": 'unknown parameter, none is known here, got "{name}"',
  "invalid-parameter": "{name}: expected {expected}, got {got}",
  "invalid-parameter.not-storable": "{name}: expected text without the character U+0000 or half a character",
  "invalid-parameter.backwards": 'expected "from" before "until" (the first day excluded), got {from} and {until}',
  "invalid-parameter.of-no-journey": "expected a journey beside attributes, which are its own, got none",
  "unknown-measure": 'expected a measure such as satisfaction.positive, got "{got}"',
  "unknown-attribute.asked": 'expected an attribute of the journey ({known}), got "{got}"',
  "unknown-attribute.none": 'expected an attribute of the journey (it has none), got "{got}"',
  "no-such-journey": 'expected the key of a journey ({known}), got "{got}"',
  "no-such-journey.none": 'expected the key of a journey (none yet), got "{got}"',
  "no-such-touchpoint": 'expected the key of a touchpoint of "{journey}", got "{got}"',
  "no-such-version": "expected a version from 1 to {last}, got {got}",
  "no-such-audit": 'expected a saved audit, got "{got}"',
  "other-journey.audit": 'expected an audit of "{journey}", got one of "{got}"',
  "no-period-before": 'expected "before", a saved audit, or "from" and "until", so that there is a period before',
  "experience-withheld.colleague":
    "expected an experience that may be read by itself; a colleague's is not read by itself",
  "experience-withheld.few":
    "expected an experience that may be read by itself; so few people were heard there that words could tell who they are",
  "unreadable-address": 'expected an address in which each % begins a sign of UTF-8 ("%25" is the % itself), got {got}',
  "our-mistake": "something went wrong here, and it is in the log",
  "too-many-streams": "expected fewer streams at once; close some, or come again a little later",
} as const;
