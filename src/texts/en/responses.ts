/** What respondents sent, one by one, and who may be contacted. */
export const responses = {
  "responses.title": "What was answered",
  "responses.note": "The newest first, in the words that were asked. Contact details are never among the answers.",
  "responses.link": "Link",
  "responses.anyLink": "Any link",
  "responses.howFar": "How far",
  "responses.any": "All",
  "responses.ended": "Finished",
  "responses.unfinished": "Not finished",
  "responses.isEnded": "finished",
  "responses.isUnfinished": "not finished",
  "responses.none": "No such responses.",
  "responses.yes": "Yes",
  "responses.no": "No",
  "responses.leave": "Gave leave to be contacted",
  "responses.photo": "The picture",
  "responses.half.expected": "expected",
  "responses.half.experienced": "experienced",
  "responses.notShown":
    "{n, plural, one {# response was} other {# responses were}} given by colleagues, and those are not read one by one.",
  "responses.notYours":
    "Responses one by one are for those who answer for them. What was lived is read under Experiences.",
  "contacts.title": "Gave leave to be contacted",
  "contacts.note": "Only for what was asked. Whoever takes this list along answers for it.",
  "contacts.noName": "No name",
  "contacts.leave": "{day}, asked: “{asked}”",
} as const;
