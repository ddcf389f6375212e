import type { mail as pattern } from "../en/mail.ts";

/** What an e-mail that asks says by itself to its reader, and the page on which he says that nothing more is wanted, in easy Finnish (`fi-simple`). */
export const easyMail: Record<keyof typeof pattern, string> = {
  "mail.asks": "{who} haluaa tietää, mitä ajattelet.",
  "mail.reminder": "Et ole vielä vastannut. Voit vastata vielä.",
  "mail.reminderSubject": "Muistutus: {subject}",
  "mail.seconds": "Vastaaminen kestää noin {n} sekuntia.",
  "mail.minutes": "Vastaaminen kestää noin {n} minuuttia.",
  "mail.tap": "Voit aloittaa tästä viestistä.",
  "mail.answer": "Vastaa",
  "mail.here": "Vastaa täällä:",
  "mail.sentBy": "Tämän viestin lähetti {who}. Saat viestin, koska olet asioinut meillä.",
  "mail.sentByOther": "Tämän viestin lähetti {who}. Saat viestin, koska teet työtä meillä tai meidän kanssamme.",
  "mail.contact": "Haluatko kysyä jotain? Kirjoita: {address}",
  "mail.unsubscribe": "En halua näitä viestejä",

  "unsubscribe.title": "Etkö halua enää kyselyitä?",
  "unsubscribe.text": "Paina nappia. Sen jälkeen {who} ei lähetä sinulle kyselyitä.",
  "unsubscribe.do": "Ei enää kyselyitä",
  "unsubscribe.done.title": "Et saa enää kyselyitä",
  "unsubscribe.done.text":
    "{who} ei lähetä sinulle enää kyselyitä. Yksi viesti voi vielä tulla, jos se on jo lähetetty.",
  "unsubscribe.undo": "Muutin mieleni",
  "unsubscribe.undone.title": "Voit taas saada kyselyitä",
  "unsubscribe.undone.text": "{who} voi taas lähettää sinulle kyselyitä.",
  "unsubscribe.unknown.title": "Täällä ei ole mitään",
  "unsubscribe.unknown.text":
    "Linkistä voi puuttua osa. Katso, että koko linkki on osoitteessa. Tai kirjoita sille, joka lähetti viestin.",
};
