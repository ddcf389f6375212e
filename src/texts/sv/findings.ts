import type { findings as pattern } from "../en/findings.ts";

/** What the data doctor found, by code, in the Swedish of Finland. */
export const findings: Record<keyof typeof pattern, string> = {
  "finding.out-of-scale": "värden utanför skalan {scale} utelämnades: {values}",
  "do.out-of-scale":
    "om de betyder att frågan inte gällde den som svarade eller inte besvarades, {write} {notApplicable} eller {missing}",
  "finding.unmapped-answer.values": "värden som beskrivningen inte förklarar utelämnades: {values}",
  "do.unmapped-answer.values": "säg vad de betyder: {labels}, {notApplicable} eller {missing}",
  "finding.unmapped-answer.outcome":
    "värden som enligt beskrivningen varken är ja eller nej utelämnades som okända: {values}",
  "do.unmapped-answer.outcome": "säg vad de betyder: {yes}, {no} eller {missing}",
  "finding.unmapped-answer.column":
    "beskrivningen använder inte kolumnen, fast den på {looked, plural, one {sin första rad} other {sina # första rader}} bara har {values}, liksom svaren i {like}",
  "do.unmapped-answer.column": "om den är ett svar, beskriv den som {like}; om inte, säg det i beskrivningen: {accept}",
  "finding.encoding.cells": "celler har en annan teckenkodning än filen och lästes som tomma",
  "do.encoding.cells": "om filen kommer från en äldre Excel, {head} {line}",
  "finding.encoding.guess":
    "filen {file} anger inte sin teckenkodning och är inte UTF-8; den lästes som {encoding}, en gissning, och då blir ett av orden {word}",
  "do.encoding.guess": "om det stämmer, {head} {line}; annars den rätta",
  "finding.header-rows":
    "{rows, plural, one {den första raden} other {de första # raderna}} i {file} läses som rubrik{tool, select, none {} other {, så som {tool} skriver den}}",
  "do.header-rows": "om det stämmer, {head} {line}; annars hur många rubrikrader det finns",
  "finding.previews":
    "{rows} är förhandsvisningar eller tester av den som gjorde enkäten ({values}), och räknas som alla andra",
  "do.previews": "om de inte ska vara med, {head} {line}; om de är riktiga svar, säg det: {accept}",
  "finding.unused-weight":
    "filen {file} säger att dess rader vägs med den här kolumnen, men beskrivningen har ingen vikt",
  "do.unused-weight":
    "om siffrorna ska tala om alla, {head} {line}; om de ska tala om dem som svarade, säg det: {accept}",
  "finding.missing-weights": "{rows} saknar vikt; de räknas med vikten 1, vad de andra än väger",
  "do.missing-weights":
    "om de som saknar vikt inte hör till urvalet, ta bort raderna ur filen; om vikten 1 är rätt, säg det i beskrivningen: {accept}",
  "finding.alike-names":
    "samma namn är skrivet med andra stora bokstäver eller mellanslag, och sätten räknas var för sig: {names}{more, plural, =0 {} other { och # andra}}",
  "do.alike-names": "om de är desamma, {write} {line}; om de är olika, säg det i beskrivningen: {accept}",
  "finding.alike": "{value} ({n, plural, one {# rad} other {# rader}}) och {like}",
  "finding.other-sheets": "bara det första bladet i {file} läses, inte {sheets}",
  "do.other-sheets": "för ett annat blad, {head} {line}; det första bladets namn säger att det är det som avses",
  "finding.idle-acceptance": "beskrivningen godkänner {code} här, men inget sådant hittades",
  "do.idle-acceptance":
    "om datamaterialet har rättats, ta bort {line} ur beskrivningen; kontrollera annars att kolumn och kontaktpunkt är de som du menar",
  "finding.repeated-ids.id": "en tidigare rads id står på {rows}, första gången på rad {row}",
  "do.repeated-ids.id":
    "en import behåller bara den första raden för varje id; om raderna är olika, ta bort {line} ur beskrivningen; om allt är som det ska, säg det i beskrivningen: {accept}",
  "finding.repeated-ids.customer":
    "en person som samtidigt stod på en tidigare rad står på {rows}, första gången på rad {row}; de räknas som flera resor av en person",
  "do.repeated-ids.customer":
    "om raderna har skrivits två gånger, ta bort upprepningarna ur filen; om varje rad är en egen person, ta bort {line} ur beskrivningen; om allt är som det ska, säg det i beskrivningen: {accept}",
  "finding.too-few.rows": "ingen rad kan användas",
  "do.too-few.rows": "se vad som förkastades: där står vad som väntades och vad som fanns",
  "finding.too-few.answers": "{answers} på {answer}; en siffra kräver svar från minst {needed} personer",
  "do.too-few.answers": "fråga fler, eller under längre tid",
  "finding.too-few.people": "{people}, det behövs {needed} för en siffra",
  "do.too-few.people": "fråga fler, eller under längre tid",
  "finding.too-few.alike": "{name} lämnas utanför det som förklarar utfallet: alla gav samma betyg",
  "do.too-few.alike": "inget behöver göras: det som alla betygsätter lika förklarar inga skillnader",
  "finding.too-few.together":
    "{name} lämnas utanför det som förklarar utfallet: {people, plural, one {# person} other {# personer}} besvarade det tillsammans med {with}, det behövs {needed}",
  "do.too-few.together": "fråga samma personer om båda",
  "finding.too-few.pair":
    "bara {people, plural, one {# person} other {# personer}} besvarade både {name} och {with}: under {enough} verkar mer förklarat än det är",
  "do.too-few.pair": "fråga fler om båda, och lita mindre på ordningen tills dess",
  "finding.too-few.success": "{names} saknas i hur resan lyckas: obligatorisk, men ingen har gett betyg",
  "do.too-few.success": "fråga där, eller skriv i resans fil: {line}",
  "finding.complete-case-loss.rows":
    "{share} av raderna med något svar saknar ett annat: bara {complete} av {answered} är fullständiga i alla {touchpoints} kontaktpunkter",
  "do.complete-case-loss.rows":
    "behåll alla: de som mött allt är inte som de andra, och inget här kräver fullständiga rader",
  "finding.complete-case-loss.passes":
    "det som förklarar utfallet bygger på de {used} av {passes} resor där allt besvarades",
  "do.complete-case-loss.passes": "utelämna {line}: då använder EM också de andra resorna",
  "finding.unexpected-direction.correlation":
    "ju bättre svar, desto sämre utfall ({outcome}): r {r}, högst {atMost}, n {n}",
  "do.unexpected-direction.correlation":
    "se efter om skalan går åt andra hållet ({line}) eller om utfallets ja och nej är ombytta; annars vem som fick frågan, till exempel bara de som hade besvär; om det verkligen är så, säg det i beskrivningen: {accept}",
  "finding.unexpected-direction.driver": "utfallet ({outcome}) är sämre där {name} får bättre betyg",
  "do.unexpected-direction.driver":
    "se efter om någonderas skala lästes åt fel håll ({line}); om det verkligen är så, säg det i beskrivningen: {accept}",
  "finding.not-applicable-code":
    "{value} beter sig inte som ett svar: de som gav det svarar annars {difference} standardavvikelser ifrån dem som gav {neighbour} (p {p}, n {n})",
  "do.not-applicable-code": "om det betyder att frågan inte gällde den som svarade, {write} {line}",
  "finding.missing-code":
    "{value} står på {rows}, långt från alla andra tal i kolumnen ({range}), som koder för uteblivet svar gör",
  "do.missing-code": "om det betyder att frågan inte besvarades, {write} {line}",
  "finding.shifted-scale":
    "svaren går från {found}, inte från {scale}: {beyond} står på {rows} av {n}, {unused} på ingen",
  "do.shifted-scale": "om filen räknar så, {write} {line}",
  "finding.reversed-scale":
    "ju bättre man svarar annars, desto sämre svarar man här (r {r}, n {n}): skalan går kanske åt andra hållet",
  "do.reversed-scale": "om det är så, {write} {line}",
  "finding.mixed-scales.stretch":
    "ingen går över {top} i del {parts} av {of} lika stora delar av raderna (n {n}), annars gör {beyond} det: två skalor finns kanske i samma kolumn",
  "do.mixed-scales.stretch": "dela filen där och ge varje del en egen beskrivning, med {short} och {long}",
  "finding.mixed-scales.group":
    "ingen går över {top} där {by} är {groups} (n {n}), annars gör {beyond} det: två skalor finns kanske i samma kolumn",
  "do.mixed-scales.group": "dela filen enligt {by} och ge varje del en egen beskrivning, med {short} och {long}",
  "finding.mixed-dates": "datum är skrivna på {count} sätt: {forms}",
  "finding.date.year-first": "året först: {example} ({rows})",
  "finding.date.day-first": "dagen först: {example} ({rows})",
  "finding.date.month-first": "månaden först: {example} ({rows})",
  "finding.date.day-number": "som ett antal dagar: {example} ({rows})",
  "finding.date.in-words": "med ord: {example} ({rows})",
  "do.mixed-dates":
    "ett format läser ett sätt: de andra datumen förkastas eller läses fel, om dag och månad kan byta plats; skriv alla på samma sätt, eller dela filen och ge varje del en beskrivning med sitt eget format",
  "finding.words-for-numbers": "ord står där tal {scale} väntas: {values}",
  "do.words-for-numbers": "säg vad de betyder: {labels}, {notApplicable} eller {missing}",
  "finding.leakage":
    "kolumnen är nästan själva utfallet ({outcome}): av två personer berättar den i {area} av 100 par vem det hände (minst {atLeast}, n {n}). Oftast har den skrivits efter utfallet eller på grund av det. En modell som bygger på en sådan kolumn är värdelös: den upprepar det man redan vet, förklarar inget, säger inget om dem som det ännu kan hända och får allt annat att se oviktigt ut",
  "do.leakage.answer":
    "ta bort kolumnen ur beskrivningen; bara om den var känd före utfallet, säg det i beskrivningen: {accept}",
  "do.leakage.attribute":
    "ta bort kolumnen ur attributen; bara om den var känd före utfallet, säg det i beskrivningen: {accept}",
  "do.leakage.unmapped": "lämna den utanför beskrivningen, som nu",
  "finding.confounded-segment.turns":
    "av alla rader ändras utfallet ({outcome}) med {together} per steg i svaret, inom grupperna ({attribute}) med {within} (±{reach}, n {n}): grupperna vänder på det som verkar höra ihop",
  "do.confounded-segment.turns":
    "tro inte på någotdera förrän du har sett på varje grupp för sig: {line}; säg sedan i beskrivningen vad du fann: {accept}",
  "finding.confounded-segment.removes":
    "av alla rader ändras utfallet ({outcome}) med {together} per steg i svaret, inom grupperna ({attribute}) med {within} (±{reach}, n {n}): inom grupperna återstår mindre än hälften av det som verkar höra ihop",
  "do.confounded-segment.removes": "se på varje grupp för sig: {line}; säg sedan i beskrivningen vad du fann: {accept}",
  "finding.duplicate-rows":
    "{equal} av {looked} rader är lika med en tidigare i alla {columns} kolumner, fast få är nästan lika: av de rader som är för ovanliga för att vara lika av en slump upprepas {repeated} och nästan upprepas {near}",
  "do.duplicate-rows":
    "om de har skrivits två gånger, ta bort dem ur filen; om olika personer svarade lika, säg det i beskrivningen: {accept}",
  "finding.straight-lining":
    "{same} av {looked} rader med minst {answers} svar har samma svar överallt, och bara {once} avviker en gång och {twice} två: ungefär {share} av raderna är fler än det förklarar. De har fyllts i utan att läsas, eller av människor som säger detsamma om allt",
  "do.straight-lining":
    "se på de här raderna: de gör alla kontaktpunkter lika och förklaringarna svaga; ta bort dem ur filen, eller säg i beskrivningen varför de får stå kvar: {accept}",
  "finding.outlier": "långt från de andra, vars mittersta hälft ligger {middle}, står {values}",
  "do.outlier": "se efter om de är felskrivna, för ett medeltal följer dem; om de inte är tal, {write} {line}",

  "finding.write": "skriv vid kolumnen:",
  "finding.head": "skriv först i beskrivningen:",
  "finding.choose": "välj",
  "finding.line.notApplicable": "{values} = gällde inte den som svarade",
  "finding.line.missing": "{values} = inte besvarat",
  "finding.line.yes": "{values} = ja",
  "finding.line.no": "{values} = nej",
  "finding.line.scale": "skalan är {scale}",
  "finding.line.reversed": "skalan vänds",
  "finding.line.notReversed": "skalan vänds inte",
  "finding.line.encoding": "teckenkodningen är {encoding}",
  "finding.line.headerRows": "{n, plural, one {# rubrikrad} other {# rubrikrader}}",
  "finding.line.leaveOut": "de här raderna utelämnas",
  "finding.line.weight": "raderna vägs med kolumnen {column}",
  "finding.line.id": "kolumnen {column} är radens id",
  "finding.line.customer": "kolumnen {column} säger vem som svarade",
  "finding.line.acceptance": "{code} är i sin ordning",
  "finding.line.slice": "avgränsa resans siffror till gruppen",
  "finding.line.file": "{line} (Beskrivningen som fil)",

  "finding.rows": "{n, plural, one {# rad} other {# rader}}",
  "finding.atLeast": "minst {rows}",
  "finding.met": "{value} ({n, plural, one {# rad} other {# rader}})",
  "finding.others": "och {n, plural, one {# annat värde} other {# andra värden}}",
  "finding.rule.statistics":
    "Ett statistiskt test: om felfria data anmärker det i högst {share} av filerna ({n, plural, one {# jämförelse} other {# jämförelser}}).",
  "finding.rule.form": "Ett test av formen: om felfria data kan det inte anmärka av en slump.",
  "finding.rule.count": "En räkning: slumpen inverkar inte.",
  "finding.accepted": "Godkänt i beskrivningen: {why}",
  "finding.acceptedTitle": "godkänt i beskrivningen",
};
