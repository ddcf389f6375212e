import type { report as pattern } from "../en/report.ts";

/** The report, in Finnish. */
export const report: Record<keyof typeof pattern, string> = {
  "report.title": "Polun katselmus",
  "report.axis": "Kussakin kosketuspisteessä: {measure}.",
  "report.standingOut": "Mikä erottuu",
  "report.pains": "Kipupisteet",
  "report.strengths": "Vahvuudet",
  "report.againstOthers": "Muihin kosketuspisteisiin nähden",
  "report.onlyTarget": "verrattu vain omaan tavoitteeseensa",
  "report.standingOutNote":
    "Kosketuspiste erottuu, kun sen ero muihin on koko luottamusväliltään samalla puolella nollaa ja vähintään kolme pistettä, tai kun se jää alle tavoitteensa. Taulukoiden järjestys on polun järjestys.",
  "report.everyTouchpoint": "Kaikki kosketuspisteet",
  "report.answers": "Vastauksia",
  "report.notAnswered": "Ei vastannut",
  "report.notApplicable": "Ei käyttänyt",
  "report.gain": "Arvioitu hyöty, 95 %:n luottamusväli",
  "report.cost": "Parantamisen kustannus",
  "report.share": "Osuus selitetystä",
  "report.rank": "Sija",
  "report.negative": "suunta on vastakkainen: mitä parempi tämä, sitä matalampi tulos",
  "report.bounds": "Rajat",
  "report.modelled":
    "Arvioitu mallilla, koska liian harvasta polusta on kysytty kaikki. Oletus: se, keneltä kysyttiin, ei riipu siitä, miten kävi.",
  "report.unlockNote": "Osuus kokonaan kysytyistä poluista, joilla kaikki muu onnistui.",
  "report.promise": "Lupaus",
  "report.target": "Tavoite",
  "report.warnings": "Mistä aineisto varoittaa",
  "report.rows": "{n, plural, one {# rivi} other {# riviä}}",
  "report.rowsRead": "Rivejä luettu {read}, käytetty {used}, hylätty {rejected}.",
  "report.method": "Miten tämä laskettiin",
  "report.methodIntervals":
    "Kaikki välit ovat 95 %:n luottamusvälejä: osuudet Wilsonin menetelmällä, muut rajatut luvut samalla menetelmällä siihen otoskokoon, jota niiden hajonta vastaa. Kun sama ihminen on vastannut useasti, väli on sen verran leveämpi. Antamatta jäänyt vastaus jätetään pois, eikä sitä koskaan lasketa neutraaliksi; se, joka ei käyttänyt kosketuspistettä, ei ole siinä mukana.",
  "report.methodVerdicts":
    "Arvio vertaa kosketuspistettä muiden keskiarvoon, jossa jokaisella on yksi ääni, ja niin, että samojen ihmisten vastaukset ovat parina. Koska vertailuja on monta, välit on korjattu niin, ettei sattuma juuri tee löydöksiä (Benjamini–Hochberg).",
  "report.methodDrivers":
    "Se, mikä kytkeytyy tulokseen, jaetaan kosketuspisteille LMG-osuuksina (Shapley) selitetystä vaihtelusta, tai Johnsonin suhteellisina painoina, kun pisteitä on monta. Kyse on yhteydestä vastauksissa, ei syystä. Hyöty on kulmakerroin kertaa niiden osuus, jotka kohtaavat pisteen, kertaa se, mitä yhden asteen nousuun on varaa.",
  "report.methodSuccess":
    "Polku epäonnistuu yhteenkin kosketuspisteeseen, joka ei ollut myönteinen, ja onnistuu vasta, kun kaikki vaaditut olivat. Koska useimmista poluista on kysytty vain osa, rajat kertovat, millä välillä totuus on, vastasivatpa muut miten tahansa.",
  "report.methodFew":
    "Alle viisi ihmistä: vain määrä. Alle kolmekymmentä: luku on suuntaa antava. Pieniä ryhmiä ei näytetä, ettei ketään tunnisteta.",
  "refusal.no-outcome":
    "keneltäkään ei ole kysytty, tuleeko hän uudelleen, suositteleeko tai onko hän kokonaisuuteen tyytyväinen, joten selitettävää ei ole",
  "refusal.too-few-touchpoints": "alle kahteen kosketuspisteeseen on vastattu riittävän usein yhdessä tuloksen kanssa",
  "refusal.too-few-together": "liian harva vastasi näihin molempiin: {names}",
  "refusal.too-few-people": "vastaajia on liian vähän",
  "refusal.no-variation": "kaikki vastasivat samoin, joten mikään ei vaihtele minkään mukaan",
};
