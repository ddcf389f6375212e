-- How many values there are of some answers.
SELECT COUNT(*) AS answers
FROM experiences
WHERE ({values}) AND {filter}
