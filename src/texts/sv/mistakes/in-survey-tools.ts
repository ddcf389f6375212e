import type { inSurveyTools as pattern } from "../../../core/mistakes/in-survey-tools.ts";

/** What of another tool's survey could not be taken over or was taken as something else, in Swedish. */
export const inSurveyTools: Record<keyof typeof pattern, string> = {
  "not-surveyjs": "filen är ingen enkät från SurveyJS: väntade ett objekt med pages eller elements, fick {got}",
  "not-surveyjs.json": "filen är inte JSON: väntade en enkät som SurveyJS skriver den",
  "not-surveyjs.nothing": "inget av det som filen frågar kan frågas här",

  "place-named": "{place} ”{name}”",

  "left-out.kind": "{place} utelämnas: här frågas inget som liknar ”{kind}”",
  "left-out.choices": "{place} utelämnas: väntade minst två att välja bland, fick {got}",
  "left-out.alike": "{place}: utelämnas, eftersom ett annat skrivs likadant bortsett från stora bokstäver: {names}",
  "left-out.words": "{place} utelämnas: där finns inget att läsa",
  "left-out.hidden": "{place} utelämnas: det visas aldrig",
  "left-out.deep": "{place} utelämnas: fler än {most} paneler står i varandra",
  "left-out.too-many": "de sista {n} frågorna utelämnas: en enkät har högst {most}",
  "left-out.settings": "{place}: utelämnas: {names}",
  "left-out.validators": "{place}: utelämnas: {names}; vad som kan svaras säger bara frågans slag",
  "left-out.language": "{place}: orden på ”{language}” utelämnas: inget språk heter så, eller språken är för många",
  "left-out.rule": "{place} utelämnas, och utan den tillfrågas fler: {why} ({rule})",
  "left-out.option-rule": "{place} kan alltid väljas: alternativ har inga regler",
  "left-out.shuffle":
    "{place}: frågorna kommer i den ordning de står, för de leder till varandra eller ligger i paneler",
  "left-out.trigger": "{place}, ”{kind}”, utelämnas: {why}",
  "left-out.jump": "ett hopp efter ”{key}” utelämnas: {why}",
  "left-out.piped": "{place}: ”{name}” frågas inte här, och … står i dess ställe",
  "left-out.piped-later": "{place}: … står i stället för ett svar: {why}",

  "unsayable.unread": "det kan inte läsas från ”{got}” och framåt",
  "unsayable.long": "det är för långt, eller parenteserna för djupa",
  "unsayable.does": "regler här har ingen jämförelse ”{does}” av detta",
  "unsayable.two": "regler jämför en fråga med ett värde, inte två frågor eller två värden med varandra",
  "unsayable.unknown": "det hänvisar till ”{name}”, som inte frågas här",
  "unsayable.answer": "det jämför ”{name}” med {got}, som inte är ett svar på den",
  "unsayable.trigger": "bara det som leder till en senare fråga eller till slutet har sin motsvarighet här",

  "taken-as.key": "{place} heter ”{key}” här",
  "taken-as.options": "{place} sparas med andra nycklar: {names}",
  "taken-as.rating":
    "{place} är ett betyg från {least} till {most} och ger inget tal: ge den ett annat slag om den frågar detsamma som ett mått",
  "taken-as.smiley": "{place} frågas med smileyer, och ger deras mått",
  "taken-as.second-smiley": "{place} är ett betyg: om samma sak frågas redan med smileyer på ett annat ställe",
  "taken-as.second-comment": "{place} är en text: en annan fråga ger kommentaren om samma sak",
  "taken-as.choice": "{place} är ett val: dess värden är inte heltal efter varandra",
  "taken-as.any-number": "{place} frågas som ett tal: en skala har högst elva värden",
  "taken-as.number": "{place} tar inte emot tal under 0: filen anger inget lägsta tal",
  "taken-as.contact": "{place} är lov att ta kontakt: det som ges hålls skilt från det som sades",
  "taken-as.words": "{place} är en text: här frågas inget sådant som ”{kind}”",
  "taken-as.text": "{place} är en text: den har {n} alternativ, och högst {most} får finnas",
  "taken-as.pictures": "{place} väljs bland ord: bilderna utelämnas",
  "taken-as.further": "{place}: det som läggs till med ord är en egen fråga, ”{key}”",
  "taken-as.several": "{place} frågas som flera frågor: {keys}",
  "taken-as.ends": "{place}: bara skalans ändar behåller sina namn",
  "taken-as.shortened": "{place} kortas till {most} tecken",
  "taken-as.jump": "{place} leder från ”{key}” till ”{to}”",
  "taken-as.pages": "dess {n} sidor behålls inte: frågorna kommer en och en",
};
