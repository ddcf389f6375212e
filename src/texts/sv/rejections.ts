import type { rejections as pattern } from "../en/rejections.ts";

/** Why a value or a row was rejected, in the Swedish of Finland. */
export const rejections: Record<keyof typeof pattern, string> = {
  "rejection.out-of-scale": "{value} ligger utanför skalan {low}–{high}",
  "rejection.unreadable-answer":
    "borde vara {kind, select, resolved {antingen ja, delvis eller nej (yes, partly, no)} other {ett tal från {low} till {high}}}{labels, select, none {} many { eller ett av beskrivningens labels-ord} other { eller något av dessa: {labels}}}, men är {value}",
  "rejection.unexplained-value": "{value} är inget av de värden som beskrivningen räknar upp (yes, no, missing)",
  "rejection.missing-time": "tidpunkten saknas: den borde skrivas {format}",
  "rejection.unreadable-time": "tidpunkten borde skrivas {format}, men är {value}",
  "rejection.missing-touchpoint": "kontaktpunkten saknas",
  "rejection.unknown-touchpoint": "{value} är ingen kontaktpunkt på resan",
  "rejection.bad-weight": "vikten borde vara ett tal från 0, men är {value}",
  "rejection.unreadable-text": "texten är för lång eller har tecken som inte kan sparas: {value}",
  "rejection.quotes": "radens citattecken stängs inte, eller text följer efter det stängande tecknet",
  "rejection.ragged-row": "raden har {got, plural, one {# cell} other {# celler}}, rubriken {expected, number}",
  "rejection.encoding": "cellen är inte i filens teckenkodning och läses som tom",
  "rejection.formula": "formeln ger ett fel eller har aldrig beräknats; den läses som tom",
  "rejection.row-number":
    "rad {at, number} av raderna att rätta hittar inte sin plats: {kind, select, again {rad {got} finns där en andra gång} other {radens nummer borde stå som det skrevs där, men där står ”{got}”}}",
  "rejection.row": "rad {row}{line, select, none {} other { (rad {line} i filen)}}",
};
