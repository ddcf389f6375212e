/** Why a backup cannot be made or put back, an export cannot be written, or an import cannot be kept or undone. */
export const inBackups = {
  "damaged-backup.other": "expected a backup made by polku backup, got another file",
  "damaged-backup.empty": "expected a backup made by polku backup, got an empty file",
  "damaged-backup.gzip": "expected a whole gzip file, got one that is cut short or damaged",
  "damaged-backup.line": "expected lines of at most {most} characters, got a longer one",
  "damaged-backup.end": "the file ends before its last line: it is not whole",
  "damaged-backup.checksum": "the checksum does not fit what the file holds: it is damaged or was changed",
  "not-everything": "expected a backup of everything, got a list of erasures",
  "other-schema.newer":
    "expected a backup of schema {own} or older, got one of schema {schema}: a newer Polku made it, restore it with that one",
  "other-schema.older":
    "expected a backup of schema {oldest} or newer, got one of schema {schema}: restore it with the Polku that made it, and let this one bring it up to date",
  "not-empty":
    "expected an empty database, got one with a workspace in it; name another folder with POLKU_DATA, or another DATABASE_URL",
  "foreign-row": "expected {row}, got: {why}",
  "foreign-row.from-here": "expected here and down to line {last} {row}, got: {why}",
  "foreign-row.columns": "expected {row}, got one with {columns}",
  "foreign-row.empty": "expected {row}, got an empty one",
  "foreign-row.table": 'expected a row of one of our tables, such as ["log", WORKSPACE, { … }], got another line',
  "foreign-row.together": "expected rows that fit together, got: {why}",
  "foreign-row.erasures":
    'expected a line of a list of erasures, ["erasures", WORKSPACE, { erased, customer_hash, subject, id }], got another one',
  "foreign-row.opt-outs":
    'expected a line of where nobody is asked any more, ["opt_outs", WORKSPACE, { address, reason, at }], got another one',
  "row-of": "a row of {table} ({columns})",
  "too-many-columns":
    "expected at most {most} different answers and attributes, got more: a table of so many columns can be read by nobody; export as ndjson, which has none",
  "disk-full":
    "the disk is full: nothing more can be kept. Free some space, or move the data folder to a larger disk; what was acknowledged is safe",
  "disk-full.at":
    "the disk is full at {where}: nothing more can be kept. Free some space, or move the data folder to a larger disk; what was acknowledged is safe",
  "records-busy": "PostgreSQL has no connection left; raise its max_connections",
  "records-closed": "PostgreSQL does not let us in: {why}",
  "records-gone": "the connection to PostgreSQL is lost: {why}",
  "import-failed": "PostgreSQL does not take a row of this import, so nothing of it was kept: {why}",
  "import-crossed":
    "somebody else brought an experience of this import in the very moment it did, so nothing of it was kept; import it again, and what is known by then is passed over",
  "cannot-be-undone": "import {number} must be finished to be undone, got {got}",
  "import-missing": "no import of that number",
  "import-begun": "one that is begun",
  "import-abandoned": "one that is abandoned",
  "import-undone": "one that is undone",
} as const;
