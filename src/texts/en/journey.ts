/** The words of the field: journeys, touchpoints, verdicts, promises, perspectives. */
export const journey = {
  "phase.before": "Before",
  "phase.during": "During",
  "phase.end": "At the end",
  "phase.after": "After",

  "contact.direct": "direct",
  "contact.indirect": "indirect",

  "perspective.customer": "Customers",
  "perspective.employee": "Employees",
  "perspective.management": "Management",
  "perspective.partner": "Partners",

  "owner.supplier": "supplier",

  "channel.place": "on the spot",
  "channel.web": "web",
  "channel.social": "social media",
  "channel.newspaper": "newspaper",
  "channel.reviews": "reviews",
  "channel.people": "other people",
  "channel.mobile": "mobile",
  "channel.kiosk": "kiosk",
  "channel.qr": "QR code",
  "channel.email": "e-mail",
  "channel.phone": "phone",
  "channel.app": "app",
  "channel.chat": "chat",
  "channel.sms": "text message",
  "channel.link": "link",
  "channel.letter": "letter",

  "source.advert": "advert",
  "source.strategy": "strategy",
  "source.values": "values",
  "source.service-level": "service level",
} as const;
