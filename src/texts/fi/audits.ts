import type { audits as pattern } from "../en/audits.ts";

/** Audits: made now, saved, and two beside each other, in Finnish. */
export const audits: Record<keyof typeof pattern, string> = {
  "nav.audits": "Katselmukset",
  "audits.title": "Katselmukset",
  "audits.of": "Katselmus: {name}",
  "audits.about":
    "Polun katselmus kokoaa, mitä polusta tiedetään, mistä kannattaa aloittaa ja mitä ei voi vielä sanoa. Tallennettu katselmus pysyy sellaisena kuin se oli.",
  "audits.now": "Katselmus nyt",
  "audits.none": "Ei vielä tallennettuja katselmuksia.",
  "audits.saved": "{time} · {who}",
  "audits.savedByNobody": "tällä koneella",
  "audits.made": "Polku {version}, polun versio {journey}",
  "audits.save": "Tallenna katselmus",
  "audits.saveNow": "Tallenna",
  "audits.cancel": "Peruuta",
  "audits.name": "Nimi (jos haluat)",
  "audits.nameHint": "Esimerkiksi: ennen uutta kassaa",
  "audits.remove": "Poista",
  "audits.removeAsk": "Poistetaanko tämä katselmus pysyvästi?",
  "audits.keep": "Älä poista",
  "audits.download": "Lataa",
  "audits.live": "Tämän polun katselmus nyt",
  "audits.compare": "Vertaa",
  "audits.compareThis": "Vertaa nykyhetkeen",
  "audits.compareOf": "Kaksi katselmusta: {name}",
  "audits.before": "Silloin",
  "audits.nowThen": "Nyt",
  "audits.periodBefore": "edeltävä jakso",
  "audits.theseChoices": "nyt, näillä valinnoilla",
  "audits.whichBefore": "Valitse, mihin verrataan",
  "audits.whichBeforeHow":
    "Valitse jakso, niin sitä verrataan edeltävään jaksoon. Tai valitse tallennettu katselmus kohdasta Silloin.",
  "audits.touchpoints": "Kosketuspisteet silloin ja nyt",
  "audits.whole": "Koko polku silloin ja nyt",
  "audits.priorities": "Maanantaiksi silloin ja nyt",
  "audits.success": "Onnistuneet polut",
  "audits.difference": "Ero",
  "audits.bars": "Rengas on luku silloin, piste luku nyt. Palkit ovat 95 %:n luottamusvälejä.",
  "audits.differenceNote":
    "Eron väli ottaa huomioon, että tässä on {n} vertailua rinnakkain. Ero on laskettu pyöristämättömistä luvuista. Erosta ei näe, mistä se johtuu. Jos samat ihmiset vastasivat molemmilla kerroilla, väli on pikemmin liian leveä.",
  "audits.verdictNote":
    "Arvio voi vaihtua ilman että luku eroaa silloisesta: se kertoo, miten kosketuspiste suhteutuu muihin.",
  "audits.appeared": "{verdict} nyt, silloin ei: {names}.",
  "audits.vanished": "{verdict} silloin, nyt ei: {names}.",
  "audits.notThere": "ei ollut polulla",
  "audits.pictureOf": "{name}: silloin {before}; nyt {now}",
};
