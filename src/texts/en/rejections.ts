/** Why a value or a row was rejected, by the problem's code. Begun small, without a full stop. */
export const rejections = {
  "rejection.out-of-scale": "{value} lies outside the scale {low}–{high}",
  "rejection.unreadable-answer":
    "expected {kind, select, resolved {one of yes, partly and no} other {a number from {low} to {high}}}{labels, select, none {} many { or one of the labels in the mapping} other { or {labels}}}, got {value}",
  "rejection.unexplained-value": "{value} is none of the values that the mapping lists (yes, no, missing)",
  "rejection.missing-time": "the time is missing: expected {format}",
  "rejection.unreadable-time": "expected a time such as {format}, got {value}",
  "rejection.missing-touchpoint": "the touchpoint is missing",
  "rejection.unknown-touchpoint": "{value} is no touchpoint of the journey",
  "rejection.bad-weight": "expected a weight from 0, got {value}",
  "rejection.unreadable-text": "the text is too long or has characters that cannot be kept: {value}",
  "rejection.quotes": "the row’s quotes do not close, or text follows a closing quote",
  "rejection.ragged-row": "the row has {got, plural, one {# cell} other {# cells}}, the header {expected, number}",
  "rejection.encoding": "the cell is not in the file’s encoding and is read as empty",
  "rejection.formula": "the formula gives an error or was never computed; it is read as empty",
  "rejection.row-number":
    "row {at, number} of the rows to correct cannot be placed: {kind, select, again {expected row {got} once, got it again} other {expected the row’s number as it was written there, got “{got}”}}",
  "rejection.row": "row {row}{line, select, none {} other { (line {line})}}",
} as const;
