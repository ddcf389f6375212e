import type { report as pattern } from "../en/report.ts";

/** The report, in the Swedish of Finland. */
export const report: Record<keyof typeof pattern, string> = {
  "report.title": "Granskning av resan",
  "report.axis": "Vid varje kontaktpunkt: {measure}.",
  "report.standingOut": "Vad som sticker ut",
  "report.pains": "Smärtpunkter",
  "report.strengths": "Styrkor",
  "report.againstOthers": "Jämfört med de andra kontaktpunkterna",
  "report.onlyTarget": "bedömd enbart mot sitt mål",
  "report.standingOutNote":
    "En kontaktpunkt sticker ut när hela intervallet för skillnaden mot de andra ligger på samma sida om noll och skillnaden är minst tre punkter, eller när den ligger under sitt mål. Ordningen i tabellerna är resans.",
  "report.everyTouchpoint": "Alla kontaktpunkter",
  "report.answers": "Svar",
  "report.notAnswered": "Inte svarat",
  "report.notApplicable": "Använde inte",
  "report.gain": "Uppskattad nytta, 95 % konfidensintervall",
  "report.cost": "Kostnad för förbättring",
  "report.share": "Andel av det förklarade",
  "report.rank": "Plats",
  "report.negative": "åt andra hållet: ju bättre det här, desto lägre utfall",
  "report.bounds": "Gränser",
  "report.modelled":
    "Uppskattat med en modell, eftersom för få resor har frågats om i sin helhet. Antagande: vem som tillfrågas beror inte på hur det gick.",
  "report.unlockNote": "Andel av de resor som frågats om i sin helhet där allt annat lyckades.",
  "report.promise": "Löfte",
  "report.target": "Mål",
  "report.warnings": "Vad materialet varnar för",
  "report.rows": "{n, plural, one {# rad} other {# rader}}",
  "report.rowsRead": "Rader lästa {read}, använda {used}, förkastade {rejected}.",
  "report.method": "Hur det här räknades",
  "report.methodIntervals":
    "Alla intervall är 95 % konfidensintervall: andelar enligt Wilson, övriga begränsade tal med samma metod och den urvalsstorlek som spridningen motsvarar. Där samma person svarat flera gånger är intervallet bredare i motsvarande grad. Ett svar som inte gavs lämnas bort och räknas aldrig som neutralt; den som inte använde en kontaktpunkt räknas inte med där.",
  "report.methodVerdicts":
    "Bedömningen jämför en kontaktpunkt med medeltalet för de andra, var och en med en röst, parvis inom personer som bedömt båda. Eftersom jämförelserna är många är intervallen korrigerade så att slumpen sällan ger fynd (Benjamini–Hochberg).",
  "report.methodDrivers":
    "Det som hör ihop med utfallet fördelas på kontaktpunkterna som LMG-andelar (Shapley) av den förklarade variationen, eller som Johnsons relativa vikter när de är många. Det är ett samband i svaren, ingen orsak. Nyttan är lutningen gånger andelen som möter kontaktpunkten gånger utrymmet för ett steg upp.",
  "report.methodSuccess":
    "En resa misslyckas på en enda kontaktpunkt som inte var positiv och lyckas först när alla som krävs var det. Eftersom man för de flesta resor frågat om en del, anger gränserna var sanningen ligger oavsett vad resten hade svarat.",
  "report.methodFew":
    "Färre än fem personer: endast antalet. Färre än trettio: siffran är riktgivande. Små grupper visas inte, så att ingen känns igen.",
  "refusal.no-outcome":
    "ingen har tillfrågats om att komma igen, rekommendera eller om helheten, så det finns inget att förklara",
  "refusal.too-few-touchpoints": "färre än två kontaktpunkter har besvarats tillräckligt ofta tillsammans med utfallet",
  "refusal.too-few-together": "för få har svarat på båda: {names}",
  "refusal.too-few-people": "för få har svarat",
  "refusal.no-variation": "alla gav samma svar, så inget varierar med något",
};
