-- Experiences, each with the part (a month, a channel, a group) that it belongs to.
(SELECT *, {part} AS part FROM experiences) AS experiences
