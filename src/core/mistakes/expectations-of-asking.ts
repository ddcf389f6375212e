/** What is expected of events, triggers and lists of people, as it follows "expected". */
export const expectationsOfAsking = {
  "an-event": "an event with id, type and at",
  "a-phone": "a telephone number with its country such as +358 40 123 4567",
  "attributes-said": "at most twenty keys, each with words of at most 200 characters or a number",
  "channels-to-ask-by": "a list of {values}, each once",
  "hours-of-day": "whole hours such as { from: 9, until: 20 }, from before until",
  "days-of-the-week": "a list of days 1 (Monday) to 7 (Sunday), each once",
  "a-reminder": "after how many days, and how many times: { after: 5, times: 1 }",
  "a-delay": "a duration of fixed length and at most a year, such as {example}",
  "a-share-to-ask": "a share above 0 and at most 1",
  "a-trigger": "a trigger with key and event",
  "triggers-list": "a list of triggers",
  "what-asks": "exempt and triggers",
  "a-request-id": "a UUID",
  "people-list": "a list of 1–500 people",
  "a-person-to-ask": "a person with email or phone",
  "a-list-of-people": "a list with id and people",
} as const;
