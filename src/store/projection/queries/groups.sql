-- How much a slice holds by the values of one attribute, or by channel or location.
SELECT
  {part} AS part,
  COUNT(*) AS experiences,
  COUNT(DISTINCT customer) AS customers,
  COUNT(CASE WHEN customer IS NULL THEN 1 END) AS strangers
FROM experiences
WHERE answered = 1 AND {part} IS NOT NULL AND {filter}
GROUP BY {part}
