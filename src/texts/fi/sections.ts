import type { sections as pattern } from "../en/sections.ts";

/** The sections of the pages and the report, in Finnish. */
export const sections: Record<keyof typeof pattern, string> = {
  "monday.title": "Maanantaiksi",
  "monday.notAmong":
    "Tämä kosketuspiste ei ole mukana laskelmassa: liian harva on kertonut sekä siitä että tuloksesta, tai kaikki vastasivat siitä samoin.",
  "monday.best": "ensimmäinen {share}:ssa toistoista",
  "monday.cost": "kustannus {cost}/5",

  "unknown.title": "Mitä ei voi vielä sanoa",
  "unknown.none": "Koko polku on mitattu niin hyvin, että siitä voi puhua.",
  "unknown.blind": "ei mitata",
  "unknown.expectation":
    "{count, plural, one {Odotuksia ei ole kysytty # kosketuspisteessä} other {Odotuksia ei ole kysytty # kosketuspisteessä}}",
  "unknown.driversTitle": "Mihin tulos kytkeytyy",
  "unknown.success": "Onnistuneet polut: {reason}",

  "success.title": "Onnistuneet polut",
  "success.meaning": "Osuus poluista, joilla kaikki vaadittu onnistui.",
  "success.meaningRated":
    "Osuus poluista, joilla kaikki vaadittu onnistui niissä kosketuspisteissä, joita joku on arvioinut. Kukaan ei ole arvioinut: {names}.",
  "success.expectation.counts": "Kohtaaminen, joka jäi alle odotusten, ei onnistunut, oli sen arvosana mikä hyvänsä.",
  "success.expectation.ignored": "Odotukset on tässä jätetty pois: onnistuminen perustuu vain arvosanoihin.",
  "success.bounds": "Vähintään {low} ja enintään {high}, olivatpa kysymättä jääneet mitä mieltä tahansa",
  "success.estimate": "Paras arvio",
  "success.modelled":
    "Arvioitu mallilla, koska liian harvasta polusta on kysytty kaikki. Oletus: se, keneltä kysyttiin, ei riipu siitä, miten kävi. Väli kertoo vain otannan epävarmuuden, ei sitä, pitääkö malli paikkansa.",
  "success.unlockOf":
    "Osuus poluista, joista on kysytty kaikki vaadittu; enintään kolme suurinta polun järjestyksessä.",
  "success.unlock": "Polut, jotka kaatuivat vain tähän",

  "section.unweighted": "Painottamaton: aineiston painoja ei käytetä tässä.",

  "whole.title": "Koko polku",
  "whole.latest": "Suosittelu lasketaan jokaisesta ihmisestä kerran, valinnan viimeisimmän vastauksen mukaan.",
  "whole.outcomes":
    "Se, mitä tapahtui, lasketaan jokaisesta kerran, viimeisimmän tiedon mukaan, ja vain niistä, joista se tiedetään.",

  "drivers.title": "Mihin kytkeytyy: {outcome}",
  "drivers.note":
    "Osuus siitä, mitä kosketuspisteet yhdessä selittävät ({rSquared} vaihtelusta, {answers}). Yhteys, ei syy.",

  "promises.title": "Lupaukset",
  "promises.target": "tavoite {target}",

  "touchpoint.previous": "Edellinen kosketuspiste",
  "touchpoint.next": "Seuraava kosketuspiste",
  "perspectives.title": "Näkökulmat",
  "perspectives.note":
    "Kaikissa sama rajaus. Viimeisessä sarakkeessa on rivin luku miinus luku riviltä ”{name}”; sen välissä on otettu huomioon kaikki kosketuspisteet, kuten polulla.",
  "touchpoint.measures": "Mittarit",
  "owners.title": "Vastuutahoittain",
  "owners.note":
    "Jokaisen vastuulla olevat kosketuspisteet. Jos kosketuspisteestä vastaa useampi, se on jokaisen kohdalla.",
  "owners.focus": "näytä polulla",
  "owners.one": "Vastuutaho",
  "owners.nobody": "Ei vielä vastuutahoa",
  "owners.all": "kaikki",
  "touchpoint.answers": "Vastaukset",
  "touchpoint.notAnswered": "{n, plural, one {# ei vastannut} other {# ei vastannut}}",
  "touchpoint.notApplicable": "{n, plural, one {# ei käyttänyt} other {# ei käyttänyt}}",
  "touchpoint.months": "Kuukausittain",
  "touchpoint.groups": "Ryhmittäin",
  "touchpoint.groupsNote":
    "Ryhmät ovat omassa järjestyksessään, eivät paremmuusjärjestyksessä. Jos välit menevät paljon päällekkäin, ryhmät voivat hyvin olla samanlaisia.",
  "touchpoint.comments": "Mitä sanottiin",
  "touchpoint.allComments": "Näytä kaikki {n, number}",
  "touchpoint.noComments": "Tähän ei ole kirjoitettu kommentteja.",
  "touchpoint.commentsTellOfFew":
    "Kommentteja ei näytetä: vertaamalla muihin rajauksiin selviäisi, mitä muutama ihminen sanoi.",
  "touchpoint.commentsWithheld":
    "Kommentteja ei näytetä: vastaajia on niin vähän, että heidät voisi tunnistaa sanoistaan.",
  "touchpoint.criticality": "Kriittisyys",
  "touchpoint.owner": "Vastuussa",
  "touchpoint.cameNote":
    "Henkilökunnalle kerrotut ja muualla nähdyt kokemukset eivät ole otos kaikista: valittajat, kiittäjät ja arvostelujen kirjoittajat ovat harvoin samanlaisia kuin muut. Ne ovat mukana yllä olevissa luvuissa; luvut ilman niitä saa kohdasta ”Miten saatiin”.",
  "touchpoint.channels": "Kanavat",
  "touchpoint.retiredName": "{name} (poistettu käytöstä)",
  "touchpoint.retired": "Poistettu käytöstä: tämä ei ole enää polulla. Luvut ovat ajalta, jolloin se oli.",
  "monday.retired": "Tämä on poistettu käytöstä, joten siitä ei anneta neuvoja.",
  "touchpoint.noOwner": "tästä ei vielä vastaa kukaan",
  "touchpoint.blind": "Täällä ei ole kysytty keneltäkään tällä jaksolla, joten näytettävää ei ole.",
  "touchpoint.tooFew":
    "Toistaiseksi {n, plural, one {# ihminen on vastannut} other {# ihmistä on vastannut}}. Luvut näytetään, kun vastaajia on {needed}.",
  "touchpoint.othersWithheld":
    "{count, plural, one {Yhtä muuta kosketuspistettä ei näytetä, eikä siihen verrata.} other {# muuta kosketuspistettä ei näytetä, eikä niihin verrata.}}",
  "touchpoint.rates": "Kuinka moni vastasi",
  "touchpoint.ratesNote":
    "Kaikki tästä kosketuspisteestä kysyvät kyselyt yhteensä, koko ajalta; yllä tehdyt valinnat eivät koske näitä.",

  "section.weighted":
    "Luvut on painotettu aineiston painoilla; painottamattomat ovat taulukossa ja kosketuspisteiden sivuilla.",
  "report.unweighted": "painottamatta {value} ({interval})",
  "report.picture": "Kuvana",
  "report.equalRanks": "Samalla sijalla olevia ei voi erottaa toisistaan.",
  "report.rankNote": "Kun sijoja on monta (3–5), kosketuspiste voi yhtä hyvin olla millä tahansa niistä.",
  "report.rank": "Sija",
  "report.limits": "Kun otannan epävarmuus luetaan mukaan: {interval}",
};
