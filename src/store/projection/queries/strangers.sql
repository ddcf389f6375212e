-- How many experiences of a slice are of nobody known.
SELECT COUNT(*) AS strangers
FROM experiences
WHERE customer IS NULL AND answered = 1 AND {filter}
