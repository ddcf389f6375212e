/** Text messages that ask; as short as can be, for one of 70 or 160 letters costs half of a longer one. `{who}` and `{link}` are put in. */
export const sms = {
  "sms.first": "{who} would like to know what you think: {link}",
  "sms.reminder": "You can still tell {who} what you think: {link}",
} as const;
