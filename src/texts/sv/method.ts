import type { method as pattern } from "../en/method.ts";

/** How the report's figures were computed, in plain words, in the Swedish of Finland. */
export const method: Record<keyof typeof pattern, string> = {
  "method.intervals": "Konfidensintervall",
  "method.intervalsText":
    "Varje siffra har ett 95 % konfidensintervall: av hundra intervall som räknats så här innehåller ungefär 95 sanningen. Andelars intervall räknas med Wilsons metod, som aldrig ger ett intervall utan bredd. Övriga begränsade tal får sitt intervall med samma formel och den urvalsstorlek som spridningen motsvarar. Där samma person svarat flera gånger är intervallet bredare i motsvarande grad.",
  "method.missing": "Vad som räknas med",
  "method.missingText":
    "Ett svar som inte gavs utelämnas och räknas aldrig som neutralt. Den som inte använde en kontaktpunkt räknas inte med där. Andelen = positiva svar / alla svar. Positiva är till exempel betygen 4 och 5 på skalan 1–5. Vid en kontaktpunkt räknas varje möte. Rekommendation av helheten räknas en gång per person: enligt det senaste svaret i urvalet, och i en månad, en grupp eller på en plats enligt det senaste där. Av okända är en genomförd resa en person.",
  "method.weights": "Vikter",
  "method.weightsText":
    "Andelar, medeltal, skillnader och löften räknas med materialets vikter, som tas för givna; bredvid varje huvudsiffra står samma siffra utan vikter. Vad utfallet hör ihop med, uppskattad nytta och dess ordning, lyckade resor och skillnader mellan platser räknas utan vikter.",
  "method.verdicts": "Smärtpunkter och styrkor",
  "method.verdictsText":
    "Skillnad = kontaktpunktens värde − medeltalet för de andra, där var och en har en röst. Samma personers svar jämförs parvis. Eftersom jämförelserna är många har intervallen breddats så att slumpen sällan ger fynd.",
  "method.drivers": "Vad utfallet hör ihop med",
  "method.driversText":
    "Man räknar hur stor del av utfallets variation som går ihop med betygen för kontaktpunkterna och fördelar den på dem: som LMG-andelar (Shapley), eller som Johnsons relativa vikter när de är fler än tolv. Svar som saknas beaktas med en statistisk modell. Platsernas intervall fås genom att de svarande dras på nytt tusentals gånger. Det är ett samband i svaren, ingen orsak.",
  "method.gain": "Uppskattad nytta",
  "method.gainText":
    "Nytta = lutning × andelen som möter kontaktpunkten × så mycket som deras betyg ännu kan stiga när det höjs ett steg. Där en kontaktpunkt inte får svikta är nyttan = det som följer med ett dåligt möte × andelen dåliga × andelen som möter kontaktpunkten. Ordning: nytta / kostnad för förbättring. En plats ges bara när nyttan kan skiljas från noll.",
  "method.success": "Lyckade resor",
  "method.successText":
    "En resa lyckas när varje kontaktpunkt som krävs var positiv och misslyckas på en enda som inte var det. De flesta resor har man frågat om bara delvis. Nedre gränsen är andelen som säkert lyckades, övre gränsen andelen som inte säkert misslyckades. Bästa uppskattningen är andelen av de resor som frågats om i sin helhet, eller en modell av hur misslyckanden hopar sig.",
  "method.named": "Vad som nämns",
  "method.namedText":
    "Ett ords andel = de som nämnde det / de som svarade på frågan; den som inte nämnde något hör till dem. Ord jämförs efter dem som bara nämnde det ena (McNemars exakta test), med hänsyn till antalet par; där samma personer svarat flera gånger måste också ett test som tar hänsyn till det hålla med. Nettokänslovärde = medelvärdet av (behagliga − obehagliga) / (behagliga + obehagliga), och 0 där ingetdera nämndes.",
  "method.places": "Skillnader mellan platser",
  "method.placesText":
    "Spridning mellan platser = det som återstår av variationen mellan platsernas medeltal när slumpens del har dragits av. Det behövs minst fem platser med fem svar var. Om en skillnad talas det bara när också intervallets nedre ände ligger klart över noll. Platserna rangordnas inte.",
  "method.few": "Få svarande",
  "method.fewText":
    "Färre än fem personer: endast antalet, och om anställda inte ens det. Färre än trettio: siffran är riktgivande. Små grupper visas inte, så att ingen känns igen.",
  "method.again": "För att upprepa beräkningen",
  "method.seed": "Slumptalsfrö",
  "method.missingAnswers": "saknade svar: {how}",
  "method.outcome": "utfall: {outcome}",
  "method.fingerprint": "Materialets kontrollsumma",

  "method.monthToMonth": "Från månad till månad",
  "method.monthToMonthText":
    "Andelar har Laneys p′-diagram, andra mått ett diagram av enskilda värden och glidande spann (XmR), med gränser på tre σ enligt de första 12–24 månaderna, för andelar aldrig smalare än slumpen ensam kräver. Det långa loppet visas av Mann och Kendalls test (p under 0,05) och Sens lutning. En månad med färre än fem personer lämnas öppen. Där en annan kanal än förut ger två tredjedelar av svaren, och mer än hälften utöver slumpen, har sättet att fråga bytts: månaderna före och efter binds inte ihop. Under tolv månader sägs inget.",
};
