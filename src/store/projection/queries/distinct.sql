-- How many different passes and people the experiences of a slice have, every one counted.
SELECT COUNT(DISTINCT pass) AS passes, COUNT(DISTINCT customer) AS customers,
  COUNT(CASE WHEN customer IS NULL THEN 1 END) AS strangers
FROM experiences
WHERE answered = 1 AND {filter}
