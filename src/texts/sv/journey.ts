import type { journey as pattern } from "../en/journey.ts";

/** The words of the field, in the Swedish of Finland. */
export const journey: Record<keyof typeof pattern, string> = {
  "phase.before": "Före",
  "phase.during": "Under",
  "phase.end": "I slutet",
  "phase.after": "Efter",

  "contact.direct": "direkt",
  "contact.indirect": "indirekt",

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
  "channel.kiosk": "kiosk",
  "channel.qr": "QR-kod",
  "channel.email": "e-post",
  "channel.phone": "telefon",
  "channel.app": "app",
  "channel.chat": "chatt",
  "channel.sms": "textmeddelande",
  "channel.link": "länk",
  "channel.letter": "brev",

  "source.advert": "reklam",
  "source.strategy": "strategi",
  "source.values": "värderingar",
  "source.service-level": "servicelöfte",
};
