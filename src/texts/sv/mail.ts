import type { mail as pattern } from "../en/mail.ts";

/** What an e-mail that asks says by itself to its reader, and the page on which he says that nothing more is wanted, in Swedish. */
export const mail: Record<keyof typeof pattern, string> = {
  "mail.asks": "{who} vill veta vad du tycker.",
  "mail.reminder": "Du har inte svarat än. Det går fortfarande bra.",
  "mail.reminderSubject": "Påminnelse: {subject}",
  "mail.seconds": "Det tar ungefär {n} sekunder.",
  "mail.minutes": "Det tar ungefär {n} minuter.",
  "mail.tap": "Det första svaret kräver bara ett tryck.",
  "mail.answer": "Svara",
  "mail.here": "Svara här:",
  "mail.sentBy": "{who} har skickat det här meddelandet. Du får det eftersom du har varit i kontakt med oss.",
  "mail.sentByOther": "{who} har skickat det här meddelandet. Du får det eftersom du arbetar hos oss eller med oss.",
  "mail.contact": "Frågor? Skriv till {address}",
  "mail.unsubscribe": "Jag vill inte ha de här meddelandena",

  "unsubscribe.title": "Vill du inte ha fler enkäter?",
  "unsubscribe.text": "Tryck på knappen, så skickar {who} inga fler enkäter till dig.",
  "unsubscribe.do": "Inga fler enkäter",
  "unsubscribe.done.title": "Du får inga fler enkäter",
  "unsubscribe.done.text":
    "{who} skickar inte längre enkäter till din adress. Något som redan är på väg kan ännu komma fram.",
  "unsubscribe.undo": "Jag har ångrat mig",
  "unsubscribe.undone.title": "Du kan få enkäter igen",
  "unsubscribe.undone.text": "{who} kan åter fråga vad du tycker.",
  "unsubscribe.unknown.title": "Det finns inget på den här adressen",
  "unsubscribe.unknown.text":
    "En del av länken kan saknas. Se till att hela länken finns i adressen, eller skriv till den som skickade meddelandet.",
};
