import type { wording as pattern } from "../en/wording.ts";

/** The sentences that rules give out, in the Swedish of Finland. */
export const wording: Record<keyof typeof pattern, string> = {
  "wording.verdict.pain": "Smärtpunkt",
  "wording.verdict.strength": "Styrka",
  "wording.verdict.neither": "Varken eller",
  "wording.verdict.blind": "Blind fläck",
  "wording.verdict.unjudged": "Bedöms inte",
  "wording.verdict.too-few": "För få svar",
  "wording.verdict.withheld": "Visas inte",
  "wording.verdict.unanimous": "Alla lika",
  "wording.verdict.pain.many": "Smärtpunkter",
  "wording.verdict.strength.many": "Styrkor",
  "wording.verdict.pain.mark": "smärtpunkt",
  "wording.verdict.strength.mark": "styrka",
  "wording.verdict.neither.mark": "varken eller",
  "wording.verdict.blind.mark": "blind fläck: mäts inte",
  "wording.verdict.unjudged.mark": "bedöms inte med detta mått",
  "wording.verdict.too-few.mark": "för få svar",
  "wording.verdict.withheld.mark": "visas inte: skulle avslöja några få",
  "wording.verdict.unanimous.mark": "få svarade, alla lika: siffran visas inte",

  "wording.standing.below-others": "klart svagare än de andra kontaktpunkterna",
  "wording.standing.below-target": "under sitt mål",
  "wording.standing.above-others": "klart starkare än de andra kontaktpunkterna",
  "wording.standing.neither": "skiljer sig inte från de andra",
  "wording.standing.nothing-to-compare": "jämförs inte med andra",
  "wording.standing.blind": "ingen har tillfrågats eller ingen har svarat",
  "wording.standing.unjudged": "man har hört av folk här, men inte med detta mått",
  "wording.standing.too-few": "frågan har ställts, men för få har svarat",
  "wording.standing.withheld": "kan kanske visas med färre villkor eller för hela månader",
  "wording.standing.unanimous": "få svarade, och alla lika: bara om det var positivt eller negativt sägs",

  "wording.summary.pains":
    "{count, plural, one {{names} är en smärtpunkt på den här resan.} other {{names} är smärtpunkterna på den här resan.}}",
  "wording.summary.strengths": "{count, plural, one {{names} är en styrka.} other {{names} är styrkor.}}",
  "wording.summary.even": "Ingen kontaktpunkt skiljer sig från de andra som smärtpunkt eller styrka.",
  "wording.summary.even-shown":
    "Av de kontaktpunkter som visas skiljer sig ingen från de andra som smärtpunkt eller styrka.",
  "wording.summary.no-pains": "Ingen kontaktpunkt framträder som smärtpunkt.",
  "wording.summary.no-pains-shown": "Av de kontaktpunkter som visas framträder ingen som smärtpunkt.",
  "wording.summary.only-one": "Bara en kontaktpunkt har ett värde här, så det finns inget att jämföra den med.",
  "wording.summary.blind": "{count, plural, one {{names} mäts inte.} other {{names} mäts inte.}}",
  "wording.summary.unjudged":
    "{count, plural, one {{names} bedöms inte med detta mått.} other {{names} bedöms inte med detta mått.}}",
  "wording.summary.too-few":
    "{count, plural, one {{names} har fått för få svar.} other {{names} har fått för få svar.}}",
  "wording.summary.withheld":
    "{count, plural, one {{names} visas inte: en jämförelse med andra urval skulle avslöja vad några få svarat.} other {{names} visas inte: en jämförelse med andra urval skulle avslöja vad några få svarat.}}",
  "wording.summary.unanimous": "{names}: få svarade, och alla lika, så siffran visas inte.",
  "wording.summary.compared":
    "Av de {all} kontaktpunkter som har tillräckligt många svar får bara {count} visas, och de jämförs bara med varandra.",
  "wording.summary.not-compared":
    "Av de {all} kontaktpunkter som har tillräckligt många svar får bara {count} visas: för få för att de ska kunna jämföras med varandra.",
  "wording.summary.nothing": "Här har ingenting ännu mätts.",

  "wording.difference.more": "Över medeltalet för de andra kontaktpunkterna: {difference} ({interval})",
  "wording.difference.less": "Under medeltalet för de andra kontaktpunkterna: {difference} ({interval})",
  "wording.difference.not-told-apart":
    "Kan inte skiljas från medeltalet för de andra kontaktpunkterna: {difference} ({interval})",
  "wording.difference.unadjusted": "Här står flera jämförelser bredvid varandra, så om den här kan inget sägas",
  "wording.difference.nothing-to-compare": "Inget annat att jämföra med",

  "wording.change.higher": "högre än då",
  "wording.change.higher.list": "Högre än då: {names}.",
  "wording.change.higher.beside": "högre än det jämförda",
  "wording.change.higher.sides": "högre än i ”{before}”",
  "wording.change.higher.sides.list": "Högre i urvalet ”{now}” än i ”{before}”: {names}.",
  "wording.change.lower": "lägre än då",
  "wording.change.lower.list": "Lägre än då: {names}.",
  "wording.change.lower.beside": "lägre än det jämförda",
  "wording.change.lower.sides": "lägre än i ”{before}”",
  "wording.change.lower.sides.list": "Lägre i urvalet ”{now}” än i ”{before}”: {names}.",
  "wording.change.not-told-apart": "kan inte skiljas från då",
  "wording.change.not-told-apart.all": "Inget kan skiljas från då.",
  "wording.change.not-told-apart.appeared":
    "{verdict} nu, inte då, men förändringen kan inte skiljas från slumpen: {names}.",
  "wording.change.not-told-apart.vanished":
    "{verdict} då, inte nu, men förändringen kan inte skiljas från slumpen: {names}.",
  "wording.change.not-told-apart.beside": "kan inte skiljas från det jämförda",
  "wording.change.not-told-apart.sides": "kan inte hållas isär",
  "wording.change.not-told-apart.sides.all": "Inget kan hållas isär mellan de två.",
  "wording.change.not-told-apart.sides.only":
    "{verdict} bara i urvalet ”{side}”, men skillnaden kan inte skiljas från slumpen: {names}.",
  "wording.change.nothing-to-compare": "kan inte jämföras: en siffra saknas",
  "wording.change.same": "samma svar",
  "wording.change.same.note": "Båda bygger på samma svar, så det finns ingen skillnad.",
  "wording.change.overlapping": "delvis samma svar",
  "wording.change.overlapping.note":
    "En del av svaren finns i båda, så siffrorna är inte oberoende av varandra och om skillnaden kan inget sägas. Välj perioder som inte överlappar.",
  "wording.change.few-between": "visas inte: en jämförelse skulle avslöja vad några få svarade",
  "wording.change.counted-otherwise":
    "går inte att jämföra: den ena räknar varje människas senaste svar, den andra, som sparades tidigare, alla svar",

  "wording.named.ahead-of-rest": "nämns oftare än alla nedanför",
  "wording.named.ahead-of": "nämns oftare än {word} och de som står under det",
  "wording.named.not-told-apart": "kan inte skiljas från dem nedanför",

  "wording.places.differ": "Platserna skiljer sig från varandra",
  "wording.places.alike": "Platserna är lika, så långt man kan säga av de här svaren",
  "wording.places.unknown": "Om skillnader mellan platser kan inget sägas",

  "wording.promise.kept": "Hållet",
  "wording.promise.broken": "Brutet",
  "wording.promise.unproven": "Ännu inte visat",
  "wording.promise.blind": "Mäts inte",

  "wording.weakest.weakest-link": "Svagaste länken: {name}",
  "wording.weakest.no-single": "Ingen enskild svagaste länk framträder.",
  "wording.weakest.not-known": "Om den svagaste länken kan ännu inget sägas.",

  "wording.explains.little": "Kontaktpunkterna förklarar lite här; prioritera inte utgående från detta.",
  "wording.rank.one": "plats {from}",
  "wording.rank.several": "{from, plural, other {plats #}}–{to}",
  "wording.rank.none": "ingen plats",
  "wording.direction.along": "ju bättre betyg, desto bättre utfall",
  "wording.direction.against": "omvänd riktning: ju bättre betyg, desto sämre utfall",
  "wording.direction.unclear": "riktningen går inte att se",

  "wording.first.clear-first":
    "{name} kommer först: inget annat ger lika sannolikt lika stor nytta i förhållande till kostnaden.",
  "wording.first.likely-first": "{name} kommer sannolikast först, men kan inte skiljas från de andra på samma plats.",
  "wording.first.no-clear-first": "Ingen kontaktpunkt kommer klart först.",
  "wording.first.explains-little":
    "Ingen kontaktpunkt kommer klart först, för tillsammans förklarar de bara lite av utfallet; prioritera inte utgående från detta.",
  "wording.first.none": "Ur de här svaren ser man inte var det lönar sig att börja.",
  "wording.costs.counted": "Ordningen tar hänsyn till vad förbättringen kostar.",
  "wording.costs.alike":
    "Vad förbättringen kostar är inte angivet, eller är lika överallt, och påverkar därför inte ordningen.",
  "wording.unranked.negative-slope": "sambandet är omvänt: ju bättre betyg, desto sämre utfall",
  "wording.unranked.moves-with": "följer så tätt med att den inte kan skiljas från: {names}",
  "wording.unranked.explains-little": "kontaktpunkterna förklarar sammantaget bara lite av utfallet",
  "wording.unranked.uncertain": "kan inte skiljas från noll",

  "wording.gain.associated": "Uppskattad nytta",
  "wording.gain.associated.caption": "Uppskattad nytta när betyget stiger ett steg: {unit}.",
  "wording.gain.associated.note":
    "Hur mycket bättre skulle utfallet enligt svaren vara, om betyget för kontaktpunkten steg ett steg? Utfall: {outcome}. Det är ett samband i svaren, ännu inte en påvisad effekt.",
  "wording.gain.associated.hygiene":
    "räknat på att de dåliga mötena upphör: ett dåligt möte väger här mer än ett utmärkt",
  "wording.gain.confirmed": "Bekräftad nytta",
  "wording.gain.confirmed.caption": "Nytta när betyget stiger ett steg, bekräftad av en åtgärd: {unit}.",
  "wording.gain.confirmed.note":
    "Hur mycket bättre är utfallet när betyget för kontaktpunkten stiger ett steg? Utfall: {outcome}. En åtgärd har bekräftat det.",
  "wording.gain.confirmed.hygiene": "räknat på att de dåliga mötena upphör, så som en åtgärd har bekräftat",

  "wording.impact.raises": "Effekt: höjer utfallet ({outcome})",
  "wording.impact.lowers": "Effekt: sänker utfallet ({outcome})",
  "wording.impact.none-seen": "Ingen effekt på utfallet syns ({outcome})",
  "wording.impact.goes-along": "Följer utfallet ({outcome}); ett samband, ingen orsak",
  "wording.impact.goes-against": "Går åt andra hållet än utfallet ({outcome}); ett samband, ingen orsak",
  "wording.impact.no-connection": "Inget samband med utfallet syns ({outcome})",
  "wording.impact.described": "Förändringen kan beskrivas, men inte om den berodde på åtgärden",
  "wording.impact.unadjusted": "Här står flera jämförelser bredvid varandra, så om den här kan inget sägas",
  "wording.impact.too-few": "Ännu vet man för lite för att tala om en effekt",
  "wording.root-cause.root-cause": "Grundorsak: {name}. Följande period visade detsamma.",
  "wording.root-cause.to-be-tested": "{name} sticker ut. Följande period visar om det upprepas eller var en slump.",
  "wording.root-cause.not-repeated": "{name} stack ut, men inte längre under följande period.",
  "wording.root-cause.nothing-found": "Ingen grupp sticker ut.",

  "wording.trend.rising": "Stigande trend",
  "wording.trend.falling": "Sjunkande trend",
  "wording.trend.no-trend": "Ingen trend kan urskiljas",
  "wording.trend.mode-changed": "Sättet att fråga ändrades under tiden, så om en trend kan inget sägas",
  "wording.trend.too-few": "Perioderna är för få för att tala om en trend",
  "wording.signal.above": "Ovanför sin vanliga variation",
  "wording.signal.below": "Under sin vanliga variation",
  "wording.signal.above-run": "Minst åttonde månaden i rad ovanför mittlinjen",
  "wording.signal.below-run": "Minst åttonde månaden i rad under mittlinjen",
  "wording.signal.none": "Inom sin vanliga variation",
  "wording.predicts.predicts": "Förutsäger utfallet ({outcome}); prövat på följande period",
  "wording.predicts.too-weak": "Förutsäger inte utfallet ({outcome}) så väl att det är till nytta",
  "wording.predicts.not-out-of-sample": "Ännu inte prövat på en senare period, så inget förutsägs",

  "wording.recovery.paradox":
    "Återhämtningens paradox: de vars problem åtgärdades rekommenderar mer än de som inte hade något problem.",
  "wording.recovery.paradox-not-in-conduct":
    "Återhämtningens paradox bara i ord: de vars problem åtgärdades rekommenderar mer än de som inte hade något problem, men man ser inte att de kommer tillbaka oftare.",
  "wording.recovery.recovered-to-par":
    "Återhämtning: ingen skillnad syns mellan dem vars problem åtgärdades och dem som inte hade något problem.",
  "wording.recovery.recovery-incomplete":
    "Ofullständig återhämtning: de vars problem åtgärdades rekommenderar mindre än de som inte hade något problem.",
  "wording.recovery.too-few": "För få har haft problem för att säga vad det är värt att åtgärda dem.",
  "wording.switching.more":
    "Efter {count, plural, one {en dålig upplevelse} other {två eller fler dåliga upplevelser}} lämnar fler än efter ingen, när man har kommit lika många gånger: {ratio} gånger så många ({interval}).",
  "wording.switching.more.intention":
    "Efter {count, plural, one {en dålig upplevelse} other {två eller fler dåliga upplevelser}} säger fler att de inte kommer igen än efter ingen: oddsen {ratio} gånger så höga ({interval}).",
  "wording.switching.fewer":
    "Efter {count, plural, one {en dålig upplevelse} other {två eller fler dåliga upplevelser}} lämnar färre än efter ingen, när man har kommit lika många gånger: {ratio} gånger så många ({interval}).",
  "wording.switching.fewer.intention":
    "Efter {count, plural, one {en dålig upplevelse} other {två eller fler dåliga upplevelser}} säger färre att de inte kommer igen än efter ingen: oddsen {ratio} gånger så höga ({interval}).",
  "wording.switching.no-difference":
    "Ingen skillnad syns i hur många som lämnar efter dåliga upplevelser och efter inga.",
  "wording.switching.no-difference.intention":
    "Ingen skillnad syns i hur många som säger att de inte kommer igen efter dåliga upplevelser och efter inga.",
  "wording.switching.too-few": "För få har lämnat för att säga vad dåliga upplevelser följs åt med.",
  "wording.switching.too-few.intention":
    "För få säger att de inte kommer igen för att säga vad dåliga upplevelser följs åt med.",
  "wording.contradiction.misses-a-third": "Enbart nöjdhet missar över en tredjedel av dem som lämnar.",
  "wording.contradiction.misses-less": "Minst två tredjedelar av dem som lämnar hade inte varit nöjda.",
  "wording.contradiction.too-few": "För få har lämnat för att säga vad nöjdheten missar.",
  "wording.contradiction.misses-a-third.intention":
    "Enbart nöjdhet missar över en tredjedel av dem som knappast skulle komma igen.",
  "wording.contradiction.misses-less.intention":
    "Minst två tredjedelar av dem som knappast skulle komma igen är inte nöjda.",
  "wording.contradiction.too-few.intention": "För få skulle utebli för att säga vad nöjdheten missar.",

  "wording.peak-end.peak-end": "Lojaliteten följer toppen och slutet tätare än medeltalet för alla möten.",
  "wording.peak-end.mean": "Lojaliteten följer medeltalet för alla möten tätare än toppen och slutet.",
  "wording.peak-end.no-difference":
    "Ingen skillnad syns i om lojaliteten följer toppen och slutet tätare eller medeltalet för alla möten.",
  "wording.peak-end.not-distinguishable": "Toppen och slutet kan inte skiljas från medeltalet för alla möten.",
  "wording.peak-end.too-few": "För få resor med flera svar för att säga vad man minns.",
  "wording.asymmetry.hygiene": "Får inte svikta: ett dåligt möte väger här mer än ett utmärkt.",
  "wording.asymmetry.delighter": "Glädjer: ett utmärkt möte väger här mer än ett dåligt.",
  "wording.asymmetry.performance":
    "Följer med utfallet: ingen skillnad syns mellan vad ett dåligt och ett utmärkt möte väger.",
  "wording.asymmetry.no-clear-effect": "Inget samband med utfallet syns.",
  "wording.asymmetry.not-classifiable": "För få dåliga, vanliga eller utmärkta möten för att säga något.",
  "wording.delight.delight-pays":
    "Att glädja lönar sig: lojaliteten skiljer sig mer mellan bra och utmärkt än mellan dåligt och bra.",
  "wording.delight.stop-failing-first":
    "Sluta först misslyckas: lojaliteten skiljer sig mer mellan dåligt och bra än mellan bra och utmärkt.",
  "wording.delight.no-difference": "Ingen skillnad syns mellan vad det är värt att glädja och att inte misslyckas.",
  "wording.delight.too-few": "För få dåliga, bra och utmärkta upplevelser för att säga vad som lönar sig.",
  "wording.decisive.decisive":
    "{name} är ett avgörande möte: en enda dålig upplevelse där syns i lojaliteten uppskattningsvis minst hälften så starkt som flera tillsammans.",
  "wording.decisive.not-decisive": "{name} verkar inte ensam avgöra.",
  "wording.decisive.unequal-measurement":
    "Om ett avgörande möte kan inget sägas: resor med och utan ett dåligt möte har inte mätts lika noga.",
  "wording.decisive.no-comparison": "Om ett avgörande möte kan inget sägas: det finns inget att jämföra med.",
  "wording.decisive.too-few": "Om ett avgörande möte kan inget sägas: för få har svarat.",
};
