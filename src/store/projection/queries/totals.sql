-- How much a slice holds: experiences with an answer, the passes they belong to, and whose they are.
SELECT
  COUNT(*) AS experiences,
  COUNT(DISTINCT pass) AS passes,
  COUNT(DISTINCT customer) AS customers,
  COUNT(CASE WHEN customer IS NULL THEN 1 END) AS strangers,
  MIN(day) AS first_day,
  MAX(day) AS last_day,
  COUNT(CASE WHEN weight <> 1 THEN 1 END) AS weighted
FROM experiences
WHERE answered = 1 AND {filter}
