import type { sections as pattern } from "../en/sections.ts";

/** The sections of the pages and the report, in the Swedish of Finland. */
export const sections: Record<keyof typeof pattern, string> = {
  "monday.title": "Till måndag",
  "monday.notAmong":
    "Denna kontaktpunkt är inte med i det som utfallet hör ihop med: för få har berättat både om den och om utfallet, eller så svarade alla lika om den.",
  "monday.best": "först i {share} av omdragningarna",
  "monday.cost": "kostnad {cost}/5",

  "unknown.title": "Vad som inte kan sägas ännu",
  "unknown.none": "Hela resan har mätts så väl att man kan tala om den.",
  "unknown.blind": "mäts inte",
  "unknown.expectation":
    "{count, plural, one {Förväntningarna har inte frågats vid # kontaktpunkt} other {Förväntningarna har inte frågats vid # kontaktpunkter}}",
  "unknown.driversTitle": "Vad utfallet hör ihop med",
  "unknown.success": "Lyckade resor: {reason}",

  "success.title": "Lyckade resor",
  "success.meaning": "Andel resor där allt som krävdes lyckades.",
  "success.meaningRated":
    "Andel resor där allt som krävdes lyckades i de kontaktpunkter som någon har betygsatt. Ingen har betygsatt: {names}.",
  "success.expectation.counts": "Ett möte som underskred förväntningarna har inte lyckats, vilket betyget än var.",
  "success.expectation.ignored": "Förväntningarna har lämnats utanför här: att lyckas bygger på betygen allena.",
  "success.bounds": "Mellan {low} och {high}, vad de som inte tillfrågats än hade svarat",
  "success.estimate": "Bästa uppskattning",
  "success.modelled":
    "Uppskattat med en modell, eftersom för få resor har frågats om i sin helhet. Antagande: vem som tillfrågas beror inte på hur det gick. Intervallet visar bara urvalets osäkerhet, inte om modellen stämmer.",
  "success.unlockOf":
    "Andel av de resor där det har frågats om allt som krävs; högst de tre största, i resans ordning.",
  "success.unlock": "Resor som föll enbart på detta",

  "section.unweighted": "Ovägt: materialets vikter används inte här.",

  "whole.title": "Resan som helhet",
  "whole.latest": "Rekommendation räknas en gång per person, enligt det senaste svaret i urvalet.",
  "whole.outcomes":
    "Det som hänt räknas en gång per person, enligt det senast kända, och bara för dem om vilka det är känt.",

  "drivers.title": "Vad som hör ihop med: {outcome}",
  "drivers.note":
    "Andel av det som kontaktpunkterna förklarar tillsammans ({rSquared} av variationen, {answers}). Ett samband, ingen orsak.",

  "promises.title": "Löften",
  "promises.target": "mål {target}",

  "touchpoint.previous": "Föregående kontaktpunkt",
  "touchpoint.next": "Nästa kontaktpunkt",
  "perspectives.title": "Perspektiv",
  "perspectives.note":
    "Samma urval på alla rader. Sista kolumnen är radens siffra minus den på raden ”{name}”; intervallet tar hänsyn till alla kontaktpunkter, som på resan.",
  "touchpoint.measures": "Mått",
  "owners.title": "Efter ansvarig",
  "owners.note":
    "De kontaktpunkter som var och en ansvarar för. En kontaktpunkt som flera ansvarar för finns hos var och en av dem.",
  "owners.focus": "visa på resan",
  "owners.one": "Ansvarig",
  "owners.nobody": "Ingen ansvarig ännu",
  "owners.all": "alla",
  "touchpoint.answers": "Svar",
  "touchpoint.notAnswered": "{n, plural, one {# svarade inte} other {# svarade inte}}",
  "touchpoint.notApplicable": "{n, plural, one {# använde inte} other {# använde inte}}",
  "touchpoint.months": "Per månad",
  "touchpoint.groups": "Per grupp",
  "touchpoint.groupsNote":
    "Grupperna står i sin egen ordning, inte den bästa först. Där intervallen överlappar mycket kan grupperna mycket väl vara lika.",
  "touchpoint.comments": "Vad man sade",
  "touchpoint.allComments": "Visa alla {n, number}",
  "touchpoint.noComments": "Ingen har skrivit en kommentar här.",
  "touchpoint.commentsTellOfFew":
    "Kommentarerna visas inte: en jämförelse med andra urval skulle avslöja vad några få sagt.",
  "touchpoint.commentsWithheld": "Kommentarerna visas inte: så få har svarat att orden kunde avslöja vem som sagt dem.",
  "touchpoint.criticality": "Betydelse",
  "touchpoint.owner": "Ansvarar",
  "touchpoint.cameNote":
    "Det som berättats för personalen eller setts på annat håll är inget urval av alla: de som klagar, berömmer eller skriver omdömen är sällan som andra. Det är med i talen ovan; under ”Hur den kom” ses de utan det.",
  "touchpoint.channels": "Kanaler",
  "touchpoint.retiredName": "{name} (tagen ur bruk)",
  "touchpoint.retired": "Tagen ur bruk: den finns inte längre på resan. Siffrorna är från den tid då den fanns.",
  "monday.retired": "Den är tagen ur bruk, så det ges inga råd om den.",
  "touchpoint.noOwner": "ingen ansvarar ännu för detta",
  "touchpoint.blind": "Ingen har tillfrågats här under den här perioden, så det finns ingenting att visa.",
  "touchpoint.tooFew":
    "Hittills har {n, plural, one {# person} other {# personer}} svarat. Siffror visas från och med {needed}.",
  "touchpoint.othersWithheld":
    "{count, plural, one {En annan kontaktpunkt visas inte, och ingen jämförelse görs med den.} other {# andra kontaktpunkter visas inte, och ingen jämförelse görs med dem.}}",
  "touchpoint.rates": "Hur många svarade",
  "touchpoint.ratesNote":
    "Alla enkäter om den här kontaktpunkten tillsammans, under hela tiden; valen ovan gäller inte dessa.",

  "section.weighted":
    "Siffrorna är vägda med materialets vikter; de ovägda finns i tabellen och på kontaktpunkternas sidor.",
  "report.unweighted": "ovägt {value} ({interval})",
  "report.picture": "Som bild",
  "report.equalRanks": "De som delar plats kan inte skiljas åt.",
  "report.rankNote": "När platserna är flera (3–5) kan kontaktpunkten lika väl ha vilken som helst av dem.",
  "report.rank": "Plats",
  "report.limits": "Med urvalets osäkerhet inräknad: {interval}",
};
