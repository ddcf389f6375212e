import type { report as pattern } from "../en/report.ts";

/** The report: its sections, tables and notes, in the Swedish of Finland. */
export const report: Record<keyof typeof pattern, string> = {
  "report.title": "Granskning av resan",
  "report.period": "Period",
  "report.whose": "Vems upplevelse",
  "report.restsOn": "Bygger på",
  "report.restricted": "Avgränsat till",
  "report.cameNote":
    "Det som berättats för personalen eller setts på annat håll är inget urval av alla: de som klagar, berömmer eller skriver omdömen är sällan som andra. Det är med i alla tal i den här granskningen; en granskning som avgränsats till det som människor berättat själva är utan det.",
  "report.estimated":
    "Antal personer som anges som ”ungefär” är uppskattade ur ett fast urval, eftersom de är mycket många; de stämmer på några procent när.",
  "report.figure": "Värde och 95 % konfidensintervall",
  "report.figureShort": "Värde och intervall",
  "report.differenceShort": "Skillnad mot andra",
  "report.axisElse": "Undantag är {measure}: {names}.",
  "report.journeyPicture": "Resan som bild",
  "report.barScale":
    "Linjen är skalan från {from} till {to}, det bredare strecket är 95 % konfidensintervall och pricken är värdet.",
  "report.axis": "Vid varje kontaktpunkt: {measure}.",
  "report.standingOut": "Vad som sticker ut",
  "report.againstOthers": "Skillnad mot de andra kontaktpunkterna",
  "report.belowTarget": "bedömd mot sitt eget mål",
  "report.standingOutNote":
    "En kontaktpunkt sticker ut när hela intervallet för skillnaden mot de andra med samma mått ligger på samma sida om noll och skillnaden är minst tre poäng (på skalan 0–100), eller när den ligger under sitt eget mål. Raderna står i resans ordning, inte i rangordning.",
  "report.everyTouchpoint": "Alla kontaktpunkter",
  "report.answers": "Svar",
  "report.notAnswered": "Lämnade obesvarat",
  "report.notApplicable": "Använde inte",
  "report.unitShare": "{outcome}, procentenheter åt det bättre hållet",
  "report.cost": "Kostnad för förbättring",
  "report.unranked": "De här kan inte rangordnas",
  "report.unrankedNote": "Raderna står i resans ordning. Ordningen säger inget om vad som är viktigast.",
  "report.why": "Varför",
  "report.share": "Andel av det förklarade",
  "report.driversLeftOut":
    "Utelämnades här, eftersom för få svarade på den tillsammans med utfallet eller alla svarade lika: {names}.",
  "report.bounds": "Gränser",
  "report.unweightedMeasure": "oviktat",
  "report.weighted": "Siffrorna är vägda med materialets vikter; den ovägda siffran står bredvid.",
  "report.boundsMark":
    "Streckad ruta: gränserna som sanningen ligger mellan. Stapel och prick: bästa uppskattning med intervall. Hela strecket är 0–100 %.",
  "report.unlockNote":
    "Andel av de resor som frågats om i sin helhet där allt annat lyckades utom detta. Raderna står i resans ordning.",
  "report.unlockNone": "Ingen resa har setts falla på en enda kontaktpunkt.",
  "report.promise": "Löfte",
  "report.target": "Mål",
  "report.promiseNote":
    "Ett löfte är hållet när målet med 95 % säkerhet är nått, och brutet när man med samma säkerhet ligger under det.",
  "report.places": "Är kvaliteten densamma överallt?",
  "report.placesCaption":
    "Hur långt en typisk plats ligger från medeltalet, i steg på svarsskalan, och hur stor del av variationen som ligger mellan platserna.",
  "report.between": "Spridning mellan platser",
  "report.betweenShare": "Andel av variationen",
  "report.warnings": "Vad materialet varnar för",
  "report.noWarnings": "Det finns inget i materialet att varna för.",
  "report.warningsNote":
    "Datadoktorn reparerar ingenting. Siffror som den betvivlar har ett märke med anmärkningens nummer, tills materialet eller den föreslagna raden i beskrivningen ger svar.",
  "report.advice": "Vad som kan göras:",
  "report.doubt": "{count, plural, one {Tveksam: anmärkning} other {Tveksam: anmärkningarna}} {findings}",
  "report.doubtCodes": "tveksam: {codes}",
  "report.doubtAll": "Datadoktorn betvivlar alla siffror i den här granskningen: {titles}.",
  "report.figuresInDoubt": "Tveksamma siffror: {figures}.",
  "report.touches.every": "alla kontaktpunkter",
  "report.touches.driver": "{name}: andel av det förklarade och uppskattad nytta",
  "report.touches.groups": "jämförelser enligt {name}",
  "report.touches.all": "hela granskningen",
  "report.column": "kolumn {column}",
  "report.rows": "{n, plural, one {# rad} other {# rader}}",
  "report.rowsRead": "Lästa rader {read}, använda {used}, förkastade {rejected}.",
  "report.rowsLeftOut":
    "{n, plural, one {# rad utelämnades} other {# rader utelämnades}} enligt beskrivningen av materialet.",
  "report.latest": "vars och ens senaste svar",
  "report.method": "Hur det här räknades",
  "report.source": "Källa: {source}",

  "monthToMonth.title": "Från månad till månad",
  "monthToMonth.trendColumn": "På lång sikt",
  "monthToMonth.signals": "Månader utanför den vanliga variationen",
  "monthToMonth.noSignal": "inga",
  "monthToMonth.note":
    "Enligt varje kontaktpunkts huvudmått. Gränserna kommer av de första 12–24 månaderna och står sedan kvar; en månad nämns när den ligger utanför dem eller är den åttonde i rad på samma sida om deras mitt. När ingenting ändras ger {charts, plural, one {# sådan serie} other {# sådana serier}} ungefär {alarms} falska larm i månaden, och ungefär {chance} av dem skulle se ut att gå åt ett håll på lång sikt.",
  "monthToMonth.quiet": "Ingen månad ligger utanför den vanliga variationen, och inget går åt ett håll på lång sikt.",

  "named.title": "Vad som nämns",
  "named.word": "Nämnt",
  "named.compared": "Mot dem nedanför",
  "named.place": "{name}: {answer}",
  "named.more": "{n, plural, one {# ord} other {# ord}} till: se granskningen som JSON.",
};
