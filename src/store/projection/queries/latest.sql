-- One answer about the whole, of each person the latest: how many said each value, and what they weigh. In every part on its own.
SELECT {answer} AS answer, {way} AS way, part, cell, COUNT(*) AS n{weights}
FROM (
  SELECT {part} AS part, argMax({column}, {moment}) AS cell, {latest_weight} AS weight
  FROM experiences
  WHERE customer IS NOT NULL AND {value} AND touchpoint = 0 AND {filter}
  GROUP BY customer{by}
  UNION ALL
  SELECT {part} AS part, {column} AS cell, weight
  FROM experiences
  WHERE customer IS NULL AND {value} AND touchpoint = 0 AND {filter}
) AS persons
WHERE part IS NOT NULL
GROUP BY part, cell
