/** Why files that can be read cannot be used together, or not for what was asked of them. */
export const inRequests = {
  "missing-field.journey": "journey is missing: expected the journey file's path, or --journey FILE",
  "other-journey.otherwise":
    'its journey file says otherwise of "{journey}" than that of {file}: expected one journey file',
  "other-journey.mapping":
    'is for the journey "{journey}", and {file} is for "{other}": expected mappings of one journey',
  "two-outcomes": "the mappings differ in what drivers explain: {values}; say which one: --outcome",
  "two-perspectives": "the mappings differ in perspective: {values}; audit each by itself",
  "two-meanings.good": "the mappings differ in whether {kind} is good: {values}; expected the same in all",
  "two-meanings.positive": "the mappings differ in what counts as positive: {answer}; expected the same in all",
  "two-meanings.positive-at":
    "the mappings differ in what counts as positive: {answer} at {touchpoint}; expected the same in all",
  "unknown-outcome.asked": 'expected an outcome that is mapped, got "{got}"{hint}',
  "unknown-attribute.files": 'expected an attribute of the mapping, got "{got}"{hint}',
  "unknown-value": 'no answer has {key} "{value}"{hint}',
  "nothing-to-use.rows": "expected rows below the header, got none",
  "nothing-to-use.sheet": "expected rows below the header, got none on the first sheet; others are {sheets}",
  "nothing-to-use.read": "none of the {read} rows can be used; polku check says why, row by row",
  "nothing-to-use.period": "no row lies from {from} until {until}; the data reach from {first} to {last}",
  "the-beginning": "the beginning",
  "the-end": "the end",
  "corrected-rows":
    'holds corrected rows of "{name}", which an audit of files would count beside those that they correct; polku import puts them in their place',
  "other-rows":
    'import {number} took in other rows from a file called "{source}", and rows are known by file and number; if these are other rows, give them a name: --source NAME; if the file has grown, say --source {quoted}; if it was corrected, undo that import first: polku import --undo {number}',
  "nothing-to-correct":
    'holds corrected rows of "{name}", and nothing was imported under that name; import that file first, or say the name that it was imported under: --source NAME',
  "no-journey":
    "import {number} brought nothing that tells its journey; write its mapping to a file: polku import --mapping {number}",
  "no-mapping": "import {number} came without a mapping: {source}",
  "no-import": "there is no import {number}; polku import --list says which there are",
  "other-mapping":
    "the mapping of import {number} does not fit the journey as it is now: {why}; to change it: polku import --mapping {number}",
  "being-counted-anew": "everything is being counted anew; {percent} % of it is done",
  "being-counted-anew.begun": "everything is being counted anew",
} as const;
