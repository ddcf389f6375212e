/** Text messages that ask; as short as can be, and without typographic signs: with the link, which is signed, two messages are full. `{who}` and `{link}` are put in. */
export const sms = {
  "sms.first": "{who} would like your opinion: {link}",
  "sms.reminder": "{who} would still like your opinion: {link}",
} as const;
