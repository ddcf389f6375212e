-- What each customer answered at several touchpoints, one answer: how many values, and how many of them positive.
SELECT customer, touchpoint, COUNT(*) AS n, COUNT(CASE WHEN {positive} THEN 1 END) AS positive
FROM experiences
WHERE customer IS NOT NULL AND {value} AND {touchpoints} AND {filter}
GROUP BY customer, touchpoint
