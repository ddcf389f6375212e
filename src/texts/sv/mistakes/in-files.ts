import type { inFiles as pattern } from "../../../core/mistakes/in-files.ts";

/** Why a data file, or a file beside it, cannot be read, in the Swedish of Finland. */
export const inFiles: Record<keyof typeof pattern, string> = {
  "no-file": "det finns ingen sådan fil",
  "no-file.unread": "{what} kan inte läsas: {why}",
  "no-file.data": "filen kan inte läsas ({why})",
  "no-file.folder": "borde vara en datafil, men är en mapp",
  "no-file.forbidden": "den här användaren får inte läsa filen",
  "file-too-long.named": "{what} är för lång: högst {most} tecken, men den har {got} byte",
  "the-mapping": "beskrivningsfilen",
  "the-journey": "kundresefilen",
  "the-survey": "enkätfilen",
  "file-exists": "filen finns redan, och ett utkast skriver inte över något",
  "file.none": "det finns ingen sådan fil eller mapp",
  "file.forbidden": "den här användaren får inte läsa eller skriva den",
  "file.read-only": "disken går inte att skriva på",
  "file.folder": "borde vara en fil, men är en mapp",
  "file.not-folder": "ovanför den borde finnas en mapp, men där finns en fil",
  "file.full": "disken är full",
  "file.too-many": "för många filer är öppna",

  "duplicate-header": "rubriken har ”{name}” {n} gånger, i kolumnerna {columns}; varje namn borde finnas en gång",
  "no-codes":
    "filen har rader ur ”{source}” men inte vad deras koder betyder: bladet ”codes” saknas bredvid dem; rätta dem i arbetsboken som Polku skrev och spara den som arbetsbok (.xlsx) med båda bladen",
  codes: "bladet ”{sheet}” kan inte läsas: {why}",
  "codes-no-column": "kolumnen ”{column}” saknas",
  "codes-too-much": "där finns mer än vad som ryms",
  "codes-strange": "raderna borde vara som Polku skrev dem, men där står {got}",
  "codes-row": "rad {row}: {why}",

  "empty-file": "borde ha en rubrik och rader, men filen är tom",
  "empty-file.blank": "borde ha en rubrik, men har tomma rader",
  "empty-file.header": "rubrikraderna borde vara {wanted}, men raderna är {got}",
  "empty-file.sheet": "på bladet ”{sheet}” borde rubrikraderna vara {wanted}, men raderna är {got}{elsewhere}",
  "other-sheets": "; andra blad är {sheets}",
  "not-csv.spss": "borde vara en CSV-fil, men är en SPSS-fil packad med gzip; packa upp den",
  "not-csv.bytes": "borde vara en CSV-fil, men innehållet är inte text",
  "row-too-long.header": "rubriken kan ha högst {most} byte, men raden är längre",
  "row-too-long": "en rad kan ha högst {most} byte, men den här är längre",
  "row-too-long.cell": "rad {row} har en cell med fler än {most} tecken",
  "row-too-long.workbook": "arbetsboken har en text med fler än {most} tecken",
  "quotes.unclosed": "rubriken har ett citattecken som inte stängs",
  "quotes.followed": "rubriken har text mellan ett stängande citattecken och avgränsaren",
  "encoding.header": "rubriken är inte UTF-8; i beskrivningen kan stå `encoding: windows-1252`",
  "encoding.wide-header": "rubriken är inte UTF-16: den har byte som inte är bokstäver",
  "encoding.unknown": "encoding är fel: borde vara något av följande: {encodings}, men är ”{got}”",
  delimiter: "delimiter är fel: borde vara ett ASCII-tecken, till exempel ; men är {got}",
  gzip: "gzip-filen är skadad ({why})",
  "gzip-more": "andra byte följer efter dess slut",
  "gzip.short": "gzip-filen är avbruten",
  "gzip-bomb": "blir uppackad mer än {ratio} gånger så stor, vilket ingen datafil blir",

  "damaged-file.workbook": "arbetsboken är skadad (på engelska: {damage})",
  "damaged-file.workbook-short": "arbetsboken är skadad: dess slut saknas; kopiera eller ladda ner den på nytt",
  "damaged-file.spss": "SPSS-filen är skadad (på engelska: {damage})",
  "damaged-file.spss-short": "SPSS-filen är avbruten eller skadad (på engelska: {damage})",
  "damaged-file.spss-row": "SPSS-filen är avbruten: rad {row} har {got} av sina {wanted} byte",
  "damaged-file.spss-value": "SPSS-filen är avbruten: det sista värdet saknar byte",
  "damaged-file.spss-rows": "enligt filens början borde raderna vara {wanted}, men de är {got}",
  "more-rows": "fler",
  "protected-file.workbook": "arbetsboken är skyddad med lösenord",
  "protected-file.spss": "SPSS-filen är skyddad med lösenord; spara den utan lösenord",
  "other-format.old-workbook":
    "borde vara en arbetsbok i formatet .xlsx, men är en från Excel 97–2003 (.xls) eller en som är skyddad med lösenord; öppna den och spara den som .xlsx utan lösenord",
  "other-format.binary-workbook":
    "borde vara en arbetsbok i formatet .xlsx, men är en i formatet .xlsb; öppna den och spara den som .xlsx",
  "other-format.open-document":
    "borde vara en arbetsbok i formatet .xlsx, men är ett OpenDocument-kalkylblad (.ods); öppna det och spara det som .xlsx",
  "other-format.archive":
    "borde vara en arbetsbok (.xlsx), men är en annan packad fil; packa upp den eller spara bladet som .xlsx eller CSV (UTF-8)",
  "other-format.portable":
    "borde vara en SPSS-fil i formatet .sav, men är en överföringsfil (.por); öppna den i SPSS eller PSPP och spara den som .sav",

  "no-sheet": "arbetsboken har inget blad",
  "no-sheet.named": "det finns inget blad ”{sheet}”{hint}",
  "workbook.too-much": "arbetsboken har mer text än vad som ryms; spara bladet som CSV (UTF-8)",
  "workbook.part":
    "arbetsbokens del {part} är för lång: högst {most} byte, men den har {got}; spara bladet som CSV (UTF-8)",
  "zip-bomb": "{part} blir uppackad mer än {ratio} gånger så stor, vilket ingen arbetsbok blir",
  "zip-bomb.spss": "blir uppackad mer än {ratio} gånger så stor, vilket ingen datafil blir",

  "spss-file.numbers":
    "SPSS-filens tal borde vara skrivna enligt IEEE 754, men är skrivna för en annan maskin ({machine}); spara filen på nytt med SPSS eller PSPP",
  "spss-file.too-many": "filen kan ha högst {most} variabler, men har {got}",
  "spss-file.none": "filen har inga variabler",
  "encoding.spss":
    "filen säger att dess texter är i ”{got}”, som är okänd här; spara den som UTF-8 eller skriv i beskrivningen vad det är, till exempel encoding: windows-1252",
  "encoding.label":
    "ett namn eller en etikett, ”{got}”, är inte i {encoding}; skriv i beskrivningen vad det är, till exempel encoding: windows-1252",
};
