-- One answer by unit (a location, a channel, a group): how many values, whose, their sum and sum of squares.
-- Cells are values moved to a common beginning; the reader moves the sums back.
SELECT
  {unit} AS unit,
  COUNT(*) AS n,
  {customers} AS customers,
  COUNT(CASE WHEN customer IS NULL THEN 1 END) AS strangers,
  SUM(CAST({column} AS DOUBLE)) AS total,
  SUM(CAST({column} AS DOUBLE) * CAST({column} AS DOUBLE)) AS squares
FROM experiences
WHERE {unit} IS NOT NULL AND {value} AND {touchpoint} AND {filter}
GROUP BY {unit}
