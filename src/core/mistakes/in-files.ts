/** Why a data file, or a file beside it, cannot be read. */
export const inFiles = {
  "no-file": "there is no such file",
  "no-file.unread": "{what} cannot be read: {why}",
  "no-file.data": "the file cannot be read ({why})",
  "no-file.folder": "expected a data file, got a folder",
  "no-file.forbidden": "the file may not be read by this user",
  "file-too-long.named": "{what} is too long: expected at most {most} characters, got {got} bytes",
  "the-mapping": "the mapping",
  "the-journey": "the journey",
  "the-survey": "the survey",
  "file-exists": "is there already, and a draft overwrites nothing",
  "file.none": "there is no such file or folder",
  "file.forbidden": "this user may not read or write it",
  "file.read-only": "the disk cannot be written",
  "file.folder": "expected a file, got a folder",
  "file.not-folder": "expected a folder above it, got a file",
  "file.full": "the disk is full",
  "file.too-many": "too many files are open",

  "duplicate-header": 'the header has "{name}" {n} times, in columns {columns}; expected every name once',
  "no-codes":
    'holds rows of "{source}" without what their codes mean: expected the sheet "codes" beside them; correct them in the workbook that Polku wrote, and save it as a workbook (.xlsx), with both sheets',
  codes: 'the sheet "{sheet}" cannot be read: {why}',
  "codes-no-column": 'expected the column "{column}"',
  "codes-too-much": "it holds more than fits",
  "codes-strange": "expected lines as Polku wrote them, got {got}",
  "codes-row": "row {row}: {why}",

  "empty-file": "expected a header and rows, got an empty file",
  "empty-file.blank": "expected a header, got blank lines",
  "empty-file.header": "expected a header of {wanted} rows, got {got}",
  "empty-file.sheet": 'expected a header of {wanted} rows on sheet "{sheet}", got {got}{elsewhere}',
  "other-sheets": "; other sheets are {sheets}",
  "not-csv.spss": "expected CSV, got an SPSS file packed by gzip; unpack it",
  "not-csv.bytes": "expected CSV, got bytes that are no text",
  "row-too-long.header": "expected a header of at most {most} bytes, got a longer line",
  "row-too-long": "expected rows of at most {most} bytes, got a longer one",
  "row-too-long.cell": "row {row} has a cell of more than {most} characters",
  "row-too-long.workbook": "the workbook has a text of more than {most} characters",
  "quotes.unclosed": "the header has a quote that opens and does not close",
  "quotes.followed": "the header has text between a closing quote and the delimiter",
  "encoding.header": "the header is not UTF-8; the mapping can say `encoding: windows-1252`",
  "encoding.wide-header": "the header is not UTF-16: it has bytes that are no letter",
  "encoding.unknown": 'encoding must be one of {encodings}, got "{got}"',
  delimiter: "delimiter must be one ASCII character such as ; got {got}",
  gzip: "the gzip file is damaged ({why})",
  "gzip-more": "other bytes follow its end",
  "gzip.short": "the gzip file is cut short",
  "gzip-bomb": "unpacks to more than {ratio} times its size, which no data file does",

  "damaged-file.workbook": "{damage}",
  "damaged-file.workbook-short": "the workbook is damaged: its end is missing; copy or download it again",
  "damaged-file.spss": "{damage}",
  "damaged-file.spss-short": "the file is cut short or damaged: {damage}",
  "damaged-file.spss-row": "the file is cut short: row {row} has {got} of its {wanted} bytes",
  "damaged-file.spss-value": "the file is cut short: its last value lacks some of its bytes",
  "damaged-file.spss-rows": "expected {wanted} rows, as the file says at its beginning, got {got}",
  "more-rows": "more",
  "protected-file.workbook": "the workbook is protected by a password",
  "protected-file.spss": "the SPSS file is protected by a password; save it without one",
  "other-format.old-workbook":
    "expected a workbook as .xlsx, got one of Excel 97–2003 (.xls), or one that is protected by a password; open it, and save it as .xlsx without a password",
  "other-format.binary-workbook": "expected a workbook as .xlsx, got one as .xlsb; open it, and save it as .xlsx",
  "other-format.open-document":
    "expected a workbook as .xlsx, got one of OpenDocument (.ods); open it, and save it as .xlsx",
  "other-format.archive":
    "expected a workbook (.xlsx), got another archive; unpack it, or save the sheet as CSV (UTF-8) or .xlsx",
  "other-format.portable":
    "expected an SPSS file as .sav, got a portable one (.por); open it in SPSS or PSPP, and save it as .sav",

  "no-sheet": "the workbook has no sheet",
  "no-sheet.named": 'there is no sheet "{sheet}"{hint}',
  "workbook.too-much": "the workbook holds more text than fits; save the sheet as CSV (UTF-8)",
  "workbook.part":
    "{part} of the workbook is too long: expected at most {most} bytes, got {got}; save the sheet as CSV (UTF-8)",
  "zip-bomb": "{part} unpacks to more than {ratio} times its size, which no workbook does",
  "zip-bomb.spss": "unpacks to more than {ratio} times its size, which no data file does",

  "spss-file.numbers":
    "expected numbers as IEEE 754 writes them, got those of another machine ({machine}); save it anew from SPSS or PSPP",
  "spss-file.too-many": "expected at most {most} variables, got {got}",
  "spss-file.none": "expected variables, got a file without any",
  "encoding.spss":
    'the file says that its texts are in "{got}", which is not known here; save it as UTF-8, or say in the mapping what it is, such as encoding: windows-1252',
  "encoding.label":
    'a name or label is not in {encoding}, got "{got}"; say in the mapping what it is, such as encoding: windows-1252',
} as const;
