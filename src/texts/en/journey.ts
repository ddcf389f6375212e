/** The words of the field: journeys, touchpoints, verdicts, promises, perspectives. */
export const journey = {
  "phase.before": "Before",
  "phase.during": "During",
  "phase.end": "At the end",
  "phase.after": "After",

  "contact.direct": "direct",
  "contact.indirect": "indirect",

  "verdict.pain": "Pain point",
  "verdict.strength": "Strength",
  "verdict.neither": "Neither",
  "verdict.blind": "Blind spot",
  "verdict.too-few": "Too few answers",

  "verdictMeaning.pain": "clearly below the other touchpoints, or below its target",
  "verdictMeaning.strength": "clearly above the other touchpoints",
  "verdictMeaning.neither": "does not stand out from the others",
  "verdictMeaning.blind": "nobody was asked, or nobody answered",
  "verdictMeaning.too-few": "asked, but by too few to say anything",

  "promise.kept": "Kept",
  "promise.broken": "Broken",
  "promise.unproven": "Not shown yet",
  "promise.blind": "Not measured",

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
  "channel.letter": "letter",

  "source.advert": "advert",
  "source.strategy": "strategy",
  "source.values": "values",
  "source.service-level": "service level",
} as const;
