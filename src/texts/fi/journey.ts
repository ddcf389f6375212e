import type { journey as pattern } from "../en/journey.ts";

/** The words of the field, in Finnish. */
export const journey: Record<keyof typeof pattern, string> = {
  "phase.before": "Ennen",
  "phase.during": "Aikana",
  "phase.end": "Lopuksi",
  "phase.after": "Jälkeen",

  "contact.direct": "suora",
  "contact.indirect": "epäsuora",

  "perspective.customer": "Asiakkaat",
  "perspective.employee": "Työntekijät",
  "perspective.management": "Johto",
  "perspective.partner": "Kumppanit",

  "owner.supplier": "alihankkija",

  "channel.place": "paikan päällä",
  "channel.web": "verkko",
  "channel.social": "some",
  "channel.newspaper": "sanomalehti",
  "channel.reviews": "arvostelut",
  "channel.people": "muut ihmiset",
  "channel.mobile": "mobiili",
  "channel.kiosk": "palautelaite",
  "channel.qr": "QR-koodi",
  "channel.email": "sähköposti",
  "channel.phone": "puhelin",
  "channel.app": "sovellus",
  "channel.chat": "chat",
  "channel.sms": "tekstiviesti",
  "channel.link": "linkki",
  "channel.letter": "kirje",

  "source.advert": "mainos",
  "source.strategy": "strategia",
  "source.values": "arvot",
  "source.service-level": "palvelulupaus",
};
