-- The same of people nobody knows, each a person of its own: sums over them.
SELECT touchpoint, COUNT(*) AS n, COUNT(CASE WHEN {positive} THEN 1 END) AS positive
FROM experiences
WHERE customer IS NULL AND {value} AND {touchpoints} AND {filter}
GROUP BY touchpoint
