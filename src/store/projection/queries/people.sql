-- How many people gave one answer a value: customers, and those nobody knows, each a person of its own.
SELECT
  {answer} AS answer,
  touchpoint,
  {part} AS part,
  COUNT(DISTINCT customer) AS customers,
  COUNT(CASE WHEN customer IS NULL THEN 1 END) AS strangers
FROM experiences
WHERE {value} AND {filter}
GROUP BY touchpoint{by}
