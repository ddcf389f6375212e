-- How much there is of some answers: values and the people who gave them.
SELECT
  COUNT(*) AS answers,
  COUNT(DISTINCT customer) AS customers,
  COUNT(CASE WHEN customer IS NULL THEN 1 END) AS strangers
FROM experiences
WHERE ({values}) AND {filter}
