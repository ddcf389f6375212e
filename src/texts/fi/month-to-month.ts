import type { monthToMonth as pattern } from "../en/month-to-month.ts";

/** How a measure went from month to month, in Finnish. */
export const monthToMonth: Record<keyof typeof pattern, string> = {
  "monthToMonth.title": "Kuukaudesta toiseen",
  "monthToMonth.limits":
    "Katkoviivat: tavallisen vaihtelun rajat niiden kuukausien mukaan, joista viimeinen on {month}. Renkaassa: kuukaudet rajojen ulkopuolella tai kahdeksas peräkkäin samalla puolella keskiviivaa.",
  "monthToMonth.slope": "{said}: {slope} kuukaudessa ({interval})",
  "monthToMonth.signal": "{month}: {signal}",
  "monthToMonth.trendColumn": "Pitkällä aikavälillä",
  "monthToMonth.signals": "Tavallisesta vaihtelusta poikkeavat kuukaudet",
  "monthToMonth.noSignal": "ei ole",
  "monthToMonth.note":
    "Kunkin kosketuspisteen päämittarin mukaan. Rajat lasketaan ensimmäisistä 12–24 kuukaudesta ja pysyvät sen jälkeen ennallaan; kuukausi mainitaan, kun se on rajojen ulkopuolella tai kahdeksas peräkkäin samalla puolella niiden keskikohtaa. Kun mikään ei muutu, {charts, plural, one {# tällainen sarja antaa} other {# tällaista sarjaa antaa}} noin {alarms} väärää hälytystä kuukaudessa, ja niistä näyttäisi pitkällä aikavälillä yhteen suuntaan kulkevan noin {chance}.",
  "monthToMonth.quiet":
    "Mikään kuukausi ei ole tavallisen vaihtelun ulkopuolella, eikä mikään kulje pitkällä aikavälillä yhteen suuntaan.",
  "method.monthToMonth": "Kuukaudesta toiseen",
  "method.monthToMonthText":
    "Osuuksilla on Laneyn p′-kortti, muilla mittareilla yksittäisarvojen ja liukuvien vaihteluvälien kortti (XmR). Rajat ovat kolmen σ:n päässä ensimmäisten 12–24 kuukauden mukaan, osuuksilla eivät koskaan kapeampia kuin pelkkä sattuma edellyttää. Pitkän aikavälin kulusta kertovat Mannin ja Kendallin testi (p alle 0,05) ja Senin kulmakerroin. Alle viiden ihmisen kuukausi jää aukoksi. Alle kahdestatoista kuukaudesta ei sanota mitään.",
};
