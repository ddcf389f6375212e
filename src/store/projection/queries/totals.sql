-- How much a slice holds: experiences with an answer, from when until when, how many of nobody known, and how many weigh
-- other than one.
SELECT
  COUNT(*) AS experiences,
  COUNT(CASE WHEN customer IS NULL THEN 1 END) AS strangers,
  MIN(day) AS first_day,
  MAX(day) AS last_day,
  COUNT(CASE WHEN weight <> 1 THEN 1 END) AS weighted
FROM experiences
WHERE answered = 1 AND {filter}
