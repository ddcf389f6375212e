import type { journey as pattern } from "../en/journey.ts";

/** The words of the field, in the Swedish of Finland. */
export const journey: Record<keyof typeof pattern, string> = {
  "phase.before": "Före",
  "phase.during": "Under",
  "phase.end": "Till slut",
  "phase.after": "Efter",

  "contact.direct": "direkt",
  "contact.indirect": "indirekt",

  "verdict.pain": "Smärtpunkt",
  "verdict.strength": "Styrka",
  "verdict.neither": "Varken eller",
  "verdict.blind": "Blind fläck",
  "verdict.too-few": "För få svar",

  "verdictMeaning.pain": "klart svagare än de andra kontaktpunkterna, eller under sitt mål",
  "verdictMeaning.strength": "klart starkare än de andra kontaktpunkterna",
  "verdictMeaning.neither": "skiljer sig inte från de andra",
  "verdictMeaning.blind": "ingen har tillfrågats eller ingen har svarat",
  "verdictMeaning.too-few": "tillfrågade finns, men för få har svarat",

  "promise.kept": "Hållet",
  "promise.broken": "Brutet",
  "promise.unproven": "Ännu inte visat",
  "promise.blind": "Mäts inte",

  "perspective.customer": "Kunder",
  "perspective.employee": "Anställda",
  "perspective.management": "Ledning",
  "perspective.partner": "Partner",

  "owner.supplier": "underleverantör",

  "channel.place": "på plats",
  "channel.web": "webben",
  "channel.social": "sociala medier",
  "channel.newspaper": "dagstidning",
  "channel.reviews": "recensioner",
  "channel.people": "andra människor",
  "channel.mobile": "mobil",
  "channel.kiosk": "responsapparat",
  "channel.qr": "QR-kod",
  "channel.email": "e-post",
  "channel.phone": "telefon",
  "channel.app": "app",
  "channel.chat": "chatt",
  "channel.sms": "sms",
  "channel.letter": "brev",

  "source.advert": "reklam",
  "source.strategy": "strategi",
  "source.values": "värderingar",
  "source.service-level": "servicelöfte",
};
