import type { course as pattern } from "../en/course.ts";

/** How a measure went from month to month, in Finnish. */
export const course: Record<keyof typeof pattern, string> = {
  "course.title": "Kuukaudesta toiseen",
  "course.limits":
    "Katkoviivat: tavallisen vaihtelun rajat niiden kuukausien mukaan, joista viimeinen on {month}. Renkaassa: kuukaudet rajojen ulkopuolella tai kahdeksas peräkkäin samalla puolella keskiviivaa.",
  "course.slope": "{said}: {slope} kuukaudessa ({interval})",
  "course.signal": "{month}: {signal}",
  "course.trendColumn": "Pitkällä aikavälillä",
  "course.signals": "Tavallisesta vaihtelusta poikkeavat kuukaudet",
  "course.noSignal": "ei ole",
  "course.note":
    "Kunkin kosketuspisteen päämittarin mukaan. Rajat lasketaan ensimmäisistä 12–24 kuukaudesta ja pysyvät sen jälkeen ennallaan; kuukausi mainitaan, kun se on rajojen ulkopuolella tai kahdeksas peräkkäin samalla puolella niiden keskikohtaa. Kun mikään ei muutu, {charts, plural, one {# tällainen sarja antaa} other {# tällaista sarjaa antaa}} noin {alarms} väärää hälytystä kuukaudessa.",
  "course.quiet":
    "Mikään kuukausi ei ole tavallisen vaihtelun ulkopuolella, eikä mikään kulje pitkällä aikavälillä yhteen suuntaan.",
  "method.courses": "Kuukaudesta toiseen",
  "method.coursesText":
    "Osuuksilla on Laneyn p′-kortti, muilla mittareilla yksittäisarvojen ja liukuvien vaihteluvälien kortti (XmR). Rajat ovat kolmen σ:n päässä ensimmäisten 12–24 kuukauden mukaan, osuuksilla eivät koskaan kapeampia kuin pelkkä sattuma edellyttää. Pitkän aikavälin kulusta kertovat Mannin ja Kendallin testi (p alle 0,05, raportissa korjattuna kaikkien kosketuspisteiden mukaan yhdessä) ja Senin kulmakerroin. Alle viiden ihmisen kuukausi jää aukoksi. Alle kahdestatoista kuukaudesta ei sanota mitään.",
};
