import type { method as pattern } from "../en/method.ts";

/** How the report's figures were computed, in plain words, in Finnish. */
export const method: Record<keyof typeof pattern, string> = {
  "method.intervals": "Luottamusvälit",
  "method.intervalsText":
    "Jokaisella luvulla on 95 %:n luottamusväli: sadasta näin lasketusta välistä noin 95 sisältää totuuden. Osuuden väli lasketaan Wilsonin menetelmällä, joka ei koskaan ole nollan levyinen. Muiden rajattujen lukujen väli saadaan samalla kaavalla siitä otoskoosta, jota niiden hajonta vastaa. Kun sama ihminen on vastannut useasti, väli levenee sen verran.",
  "method.missing": "Mikä lasketaan mukaan",
  "method.missingText":
    "Antamatta jäänyt vastaus jätetään pois, eikä sitä koskaan lasketa neutraaliksi. Se, joka ei käyttänyt kosketuspistettä, ei ole siinä mukana. Luku = myönteiset vastaukset / kaikki vastaukset. Myönteisiä ovat esimerkiksi arvosanat 4 ja 5 asteikolla 1–5. Kosketuspisteessä lasketaan jokainen kohtaaminen. Koko polun suosittelu lasketaan jokaisesta ihmisestä kerran: valinnan viimeisimmän vastauksen mukaan, ja kuukaudessa, ryhmässä tai paikassa sen viimeisimmän. Tuntemattomista yksi kuljettu polku on yksi ihminen.",
  "method.weights": "Painot",
  "method.weightsText":
    "Osuudet, keskiarvot, erot ja lupaukset lasketaan aineiston painoilla, joita pidetään annettuina; jokaisen pääluvun rinnalla on sama luku ilman painoja. Se, mihin tulos kytkeytyy, arvioitu hyöty ja sen järjestys, onnistuneet polut ja erot paikkojen välillä lasketaan ilman painoja.",
  "method.verdicts": "Kipupisteet ja vahvuudet",
  "method.verdictsText":
    "Ero = kosketuspisteen arvo − muiden keskiarvo, jossa jokaisella muulla on yksi ääni. Samojen ihmisten vastauksia verrataan pareittain. Koska vertailuja on monta, välit on levennetty niin, että pelkkä sattuma näyttää harvoin löydöltä.",
  "method.drivers": "Mihin tulos kytkeytyy",
  "method.driversText":
    "Tuloksen vaihtelusta lasketaan, kuinka suuri osa kulkee yhdessä kosketuspisteiden arvioiden kanssa, ja tämä osa jaetaan pisteille: LMG-osuuksina (Shapley), tai Johnsonin suhteellisina painoina, kun pisteitä on yli kaksitoista. Puuttuvat vastaukset otetaan huomioon tilastollisella mallilla. Sijojen välit saadaan arpomalla vastaajat uudelleen tuhansia kertoja. Kyse on yhteydestä vastauksissa, ei syystä.",
  "method.gain": "Arvioitu hyöty",
  "method.gainText":
    "Hyöty = kulmakerroin × niiden osuus, jotka kohtaavat pisteen × se, kuinka paljon heidän arvionsa voi vielä nousta yhden asteen korotuksella. Kosketuspisteessä, joka ei saa pettää, hyöty = se, mitä huonon kohtaamisen mukana kulkee × huonojen osuus × niiden osuus, jotka kohtaavat pisteen. Järjestys: hyöty / parantamisen kustannus. Sija annetaan vain, kun hyöty erottuu nollasta.",
  "method.success": "Onnistuneet polut",
  "method.successText":
    "Polku onnistuu, kun jokainen vaadittu kosketuspiste oli myönteinen, ja epäonnistuu yhteenkin, joka ei ollut. Useimmista poluista on kysytty vain osa. Alaraja on osuus, joka varmasti onnistui, yläraja osuus, joka ei varmasti epäonnistunut. Paras arvio on osuus kokonaan kysytyistä poluista, tai malli siitä, miten epäonnistumiset kasautuvat samoille.",
  "method.named": "Mitä mainitaan",
  "method.namedText":
    "Sanan osuus = sen maininneet / kysymykseen vastanneet; se, joka ei maininnut mitään, kuuluu vastanneisiin. Sanoja verrataan niiden mukaan, jotka mainitsivat vain toisen (McNemarin tarkka testi), ja parien määrä otetaan huomioon; jos samat ihmiset vastasivat useasti, myös sen huomioon ottavan testin on oltava samaa mieltä. Nettotunnearvo = keskiarvo luvuista (miellyttävät − epämiellyttävät) / (miellyttävät + epämiellyttävät), ja 0, jos kumpaakaan ei mainittu.",
  "method.places": "Erot paikkojen välillä",
  "method.placesText":
    "Hajonta paikkojen välillä = se, mikä paikkojen keskiarvojen vaihtelusta jää, kun sattuman osuus on vähennetty. Tarvitaan vähintään viisi paikkaa, joissa kussakin on viisi vastausta. Erosta puhutaan vain, kun välin alapääkin on selvästi yli nollan. Paikkoja ei panna paremmuusjärjestykseen.",
  "method.few": "Vähän vastaajia",
  "method.fewText":
    "Alle viisi ihmistä: vain määrä, ja työntekijöistä ei sitäkään. Alle kolmekymmentä: luku on suuntaa antava. Pieniä ryhmiä ei näytetä, ettei ketään tunnisteta.",
  "method.again": "Laskennan toistaminen",
  "method.seed": "Siemenluku",
  "method.missingAnswers": "puuttuvat vastaukset: {how}",
  "method.outcome": "tulos: {outcome}",
  "method.fingerprint": "Aineiston tunniste",

  "method.monthToMonth": "Kuukaudesta toiseen",
  "method.monthToMonthText":
    "Osuuksilla on Laneyn p′-kortti, muilla mittareilla yksittäisarvojen ja liukuvien vaihteluvälien kortti (XmR). Rajat ovat kolmen σ:n päässä ensimmäisten 12–24 kuukauden mukaan, osuuksilla eivät koskaan kapeampia kuin pelkkä sattuma edellyttää. Pitkän aikavälin kulusta kertovat Mannin ja Kendallin testi (p alle 0,05) ja Senin kulmakerroin. Alle viiden ihmisen kuukausi jää aukoksi. Kun kaksi kolmasosaa vastauksista, ja sattumakin huomioon ottaen yli puolet, tulee muuta kanavaa pitkin kuin ennen, kysymisen tapa on vaihtunut: kuukausia ennen ja jälkeen ei yhdistetä. Alle kahdestatoista kuukaudesta ei sanota mitään.",
};
