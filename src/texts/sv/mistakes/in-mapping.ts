import type { inMapping as pattern } from "../../../core/mistakes/in-mapping.ts";

/** What can be wrong in a mapping, in the Swedish of Finland. */
export const inMapping: Record<keyof typeof pattern, string> = {
  "unknown-field": "fältet {place} är okänt{hint}",
  "missing-field": "{place} saknas: borde vara {expected}",
  "bad-value": "{place} är fel: borde vara {expected}, men är {got}",
  "bad-key": "{place} har fel namn: borde vara {expected}, men är {got}",
  "the-whole": "hela innehållet",
  "got-nothing": "tomt",
  "got-no-list": "en tom lista",
  "got-list": "en lista med {n} led",
  "got-empty": "ett tomt block",
  "got-object": "ett block med fält",
  "hint-meant": "; menade du ”{word}”?",
  "hint-known": "; kända är {words}",
  "hint-renamed": "; det heter nu ”{word}”",
  "hint-expected": "; borde vara {form}",

  "two-forms": "{field} hör till brett material, touchpoint och answers till långt: bara det ena kan användas",
  "missing-field.long": "{field} saknas: långt material behöver touchpoint (en kolumn) och answers",
  "nothing-mapped":
    "ingenting är beskrivet: här behövs touchpoints, whole eller outcomes, eller touchpoint och answers",
  "bad-key.outcome": "{place} har fel namn: en nyckel består av små bokstäver (a–z), siffror och bindestreck",
  "reserved-key.attribute": "attributes.{name} står på fel ställe: {name} hör hemma överst i filen",
  "unknown-outcome.mapping":
    "outcome är fel: borde vara whole.<svar> eller ett utfall som är beskrivet, men är ”{got}”{hint}",
  "unknown-column": "filen har ingen kolumn ”{column}”{hint}",
  "unknown-answer": "{place}: svaret är okänt{hint}",
  "unknown-touchpoint.mapping": "{place}: resan ”{journey}” har ingen sådan kontaktpunkt{hint}",
  "bad-value.pair": "{place} är fel: bara expectation kan vara ett par av expected (väntat) och experienced (upplevt)",
  "bad-value.scale": "{place} är fel: {answer} kan inte besvaras på skalan [{min}, {max}]{hint}",
  "out-of-scale": "{place} ligger utanför skalan: borde vara {min}…{max}, men är {got}",
  "two-meanings": "{place} är otydlig: ”{value}” står både i {first} och i {second}",
  "draft-mapping": "beskrivningen är ett utkast som ingen har läst: läs den och ta bort raden `draft: true`",
};
