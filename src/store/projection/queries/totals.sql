-- How much a slice holds: experiences with an answer, from when until when, and perhaps how many weigh other than one.
SELECT COUNT(*) AS experiences, MIN(day) AS first_day, MAX(day) AS last_day{weighted}
FROM experiences
WHERE answered = 1 AND {filter}
