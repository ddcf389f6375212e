import type { mail as pattern } from "../en/mail.ts";

/** What an e-mail that asks says by itself to its reader, and the page on which he says that nothing more is wanted, in Finnish. */
export const mail: Record<keyof typeof pattern, string> = {
  "mail.asks": "{who} haluaa tietää mielipiteesi.",
  "mail.reminder": "Et ole vielä vastannut. Vielä ehtii.",
  "mail.reminderSubject": "Muistutus: {subject}",
  "mail.seconds": "Vastaaminen kestää noin {n} sekuntia.",
  "mail.minutes": "Vastaaminen kestää noin {n} minuuttia.",
  "mail.tap": "Ensimmäiseen vastaukseen riittää yksi painallus.",
  "mail.answer": "Vastaa",
  "mail.here": "Vastaa täällä:",
  "mail.sentBy": "Tämän viestin lähetti {who}. Saat sen, koska olet asioinut meillä.",
  "mail.sentByOther": "Tämän viestin lähetti {who}. Saat sen, koska teet työtä meillä tai kanssamme.",
  "mail.contact": "Kysyttävää? Kirjoita: {address}",
  "mail.unsubscribe": "En halua näitä viestejä",

  "unsubscribe.title": "Etkö halua enää kyselyitä?",
  "unsubscribe.text": "Paina nappia, niin {who} ei lähetä sinulle enää kyselyitä.",
  "unsubscribe.do": "Ei enää kyselyitä",
  "unsubscribe.done.title": "Et saa enää kyselyitä",
  "unsubscribe.done.text":
    "{who} ei enää lähetä kyselyitä sähköpostiisi. Jo matkalla oleva viesti voi vielä tulla perille.",
  "unsubscribe.undo": "Muutin mieleni",
  "unsubscribe.undone.title": "Voit taas saada kyselyitä",
  "unsubscribe.undone.text": "{who} voi taas kysyä mielipidettäsi.",
  "unsubscribe.unknown.title": "Tässä osoitteessa ei ole mitään",
  "unsubscribe.unknown.text":
    "Linkistä voi puuttua osa. Katso, että se on kokonaan osoitteessa, tai kirjoita viestin lähettäjälle.",
};
