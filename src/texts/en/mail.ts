/** What an e-mail that asks says by itself to its reader, and the page on which readers say that nothing more is wanted; `{n}` is put in as it is, so a sentence must do without plurals. */
export const mail = {
  "mail.asks": "{who} would like to know what you think.",
  "mail.reminder": "You have not answered yet. You still can.",
  "mail.reminderSubject": "Reminder: {subject}",
  "mail.seconds": "It takes about {n} seconds.",
  "mail.minutes": "It takes about {n} minutes.",
  "mail.tap": "The first answer is one tap.",
  "mail.answer": "Answer",
  "mail.here": "Answer here:",
  "mail.sentBy": "{who} sent you this because you have been in touch.",
  "mail.sentByOther": "{who} sent you this because you work for us or with us.",
  "mail.contact": "Questions? Write to {address}",
  "mail.unsubscribe": "I do not want these messages",

  "unsubscribe.title": "No more surveys?",
  "unsubscribe.text": "Press the button, and {who} will send you no more surveys.",
  "unsubscribe.do": "No more surveys",
  "unsubscribe.done.title": "You will get no more surveys",
  "unsubscribe.done.text":
    "{who} does not send surveys to your address any more. Something that is on its way may still arrive.",
  "unsubscribe.undo": "I changed my mind",
  "unsubscribe.undone.title": "You may get surveys again",
  "unsubscribe.undone.text": "{who} may again ask you what you think.",
  "unsubscribe.unknown.title": "There is nothing at this address",
  "unsubscribe.unknown.text":
    "Part of the link may be missing. See that all of it is in the address, or write to whoever sent you the message.",
};
