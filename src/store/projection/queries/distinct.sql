-- How many different passes, or customers, the experiences of a slice have. One at a time: two are slower together.
SELECT COUNT(DISTINCT {column}) AS n
FROM experiences
WHERE answered = 1 AND {filter}
