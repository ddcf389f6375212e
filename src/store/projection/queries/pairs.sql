-- Sums over customers of (answers a) × (the same customer's answers b), a ≤ b, for one answer.
SELECT {answer} AS answer, {by}, a.cell AS cell_a, b.cell AS cell_b, SUM(a.n * b.n) AS n{weights}
FROM (
  SELECT {parts}, customer, {column} AS cell, COUNT(*) AS n, SUM(weight) AS weight
  FROM {rows}
  WHERE customer IS NOT NULL AND {value} AND {filter}
  GROUP BY {parts}, customer, {column}
) AS a
JOIN (
  SELECT {parts}, customer, {column} AS cell, COUNT(*) AS n, SUM(weight) AS weight
  FROM {rows}
  WHERE customer IS NOT NULL AND {value} AND {filter}
  GROUP BY {parts}, customer, {column}
) AS b ON {same} AND a.customer = b.customer
WHERE a.cell <= b.cell
GROUP BY {by}, a.cell, b.cell
