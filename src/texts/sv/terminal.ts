import type { terminal as pattern } from "../en/terminal.ts";

/** What `polku map`, `import`, `export`, `backup` and `restore` report, in the Swedish of Finland. */
export const terminal: Record<keyof typeof pattern, string> = {
  "terminal.drafted": "{mapping} och {journey} är utkast ur {rows, plural, one {# rad} other {# rader}}:",
  "terminal.read": "Läs dem och kör sedan: polku check {data} --map {mapping}",
  "terminal.sure": "{n} säkert",
  "terminal.likely": "{n} sannolikt",
  "terminal.guess": "{n} gissning",
  "terminal.made":
    "{experiences, plural, one {# upplevelse} other {# upplevelser}}{outcomes, plural, =0 {} other { och # utfall}}",
  "terminal.left":
    "{leftOut, plural, =0 {} one {# rad utelämnades enligt beskrivningen; } other {# rader utelämnades enligt beskrivningen; }}förkastade rader {rows, number} och värden {values, number}",
  "terminal.tried":
    "{file}: {made} skulle fås ur {used, number} av {read, plural, one {# rad} other {# rader}}; {left}; inget sparades",
  "terminal.imported":
    "{file}: import {import}, {made} ur {used, number} av {read, plural, one {# rad} other {# rader}}: {kept, number} sparades{corrected, plural, =0 {} other {, # rättades}}{known, plural, =0 {} other {, # var redan kända}}; {left}",
  "terminal.metAgain":
    "{file} har inte kommit förut, och ändå är en del av dess id kända: om id börjar om i varje fil, ångra den här importen och ta bort id ur beskrivningen; om rader ur en tidigare fil finns också i den här är allt i sin ordning",
  "terminal.rejects": "Det som förkastades räknas upp i {file}",
  "terminal.noImports": "inget har importerats",
  "terminal.counts": "{kept, number} sparades, {corrected, number} rättades, {known, number} var kända",
  "terminal.touchpoints": "{journey}, {n, plural, one {# kontaktpunkt} other {# kontaktpunkter}}",
  "terminal.touchpointsIn": "{journey}, kontaktpunkter i kolumnen ”{column}”",
  "terminal.undone":
    "import {import} är ångrad: {withdrawn, number} återkallades{restored, plural, =0 {} other {, # är som de var förut}}",
  "terminal.exported": "{experiences, plural, one {# upplevelse skrevs} other {# upplevelser skrevs}} till {files}",
  "terminal.exportedWide":
    "{experiences, plural, one {# upplevelse} other {# upplevelser}} på {rows, plural, one {# rad} other {# rader}} skrevs till {files}",
  "terminal.withCodebook": "{file}, kodboken till {codebook}",
  "terminal.backedUp":
    "{rows, plural, one {# rad skrevs} other {# rader skrevs}} till {file} (radernas SHA-256 {sha256})",
  "terminal.restored":
    "{rows, plural, one {# rad återställdes} other {# rader återställdes}} ur säkerhetskopian från {made}{again, plural, =0 {} one {; # radering gjordes om} other {; # raderingar gjordes om}}{peace, plural, =0 {} one {; # adress lämnas åter i fred} other {; # adresser lämnas åter i fred}}",
  "terminal.restoredAlone":
    "Ingen nyare raderingslista angavs: de som raderades eller tackade nej till enkäter efter {made} är tillbaka som förut",
  "terminal.became.id": "id",
  "terminal.became.customer": "kund",
  "terminal.became.weight": "vikt",
  "terminal.became.channel": "kanal",
  "terminal.became.location": "plats",
  "terminal.became.pass": "besök",
  "terminal.became.touchpoint": "kontaktpunkter som raderna nämner",
  "terminal.became.question": "frågor som raderna nämner",
  "terminal.became.comment": "kommentarer",
  "terminal.became.at": "tid",
  "terminal.became.answer": "svar",
  "terminal.became.outcome": "utfall",
  "terminal.became.attribute": "attribut",
  "terminal.became.choice": "val",
  "terminal.became.previews": "utelämnade",
  "terminal.became.unfinished": "inte avslutade",
  "terminal.became.nothing": "oanvända",
  "terminal.state.begun": "inte färdig",
  "terminal.state.finished": "färdig",
  "terminal.state.abandoned": "avbruten",
  "terminal.state.undone": "ångrad",
  "terminal.survey": "{survey} frågar om {about}, på {languages}; {n, plural, one {# fråga} other {# frågor}}:",
  "terminal.surveyMade":
    "{file} frågar om {about}; {n, plural, one {# fråga} other {# frågor}}. Läs den, ändra vad du vill och kör sedan: polku survey {file}",
  "terminal.surveyFine": "I sin ordning. Inget skickades: detta läser bara filen.",
  "terminal.surveyLacks": "{place} saknas på {language}",
};
