-- How much a slice holds: experiences, those with an answer, from when until when, and perhaps how many weigh other than one.
SELECT
  COUNT(*) AS told,
  COUNT(CASE WHEN answered = 1 THEN 1 END) AS answered,
  MIN(CASE WHEN answered = 1 THEN day END) AS first_day,
  MAX(CASE WHEN answered = 1 THEN day END) AS last_day{weighted}
FROM experiences
WHERE {filter}
