-- How often each combination of one customer's answers occurs: how many customers gave, say, two fours and a five, and how
-- many answers that are together. {packs}: per five values one whole number, ten bits for the count of each (a customer
-- with 1,024 alike is noticed by the reader, and `pairs` counts instead).
SELECT {answer} AS answer, {by}, {names}, COUNT(*) AS people, SUM(n) AS answers
FROM (
  SELECT {by}, customer, COUNT(*) AS n, {packs}
  FROM {rows}
  WHERE customer IS NOT NULL AND {value} AND {filter}
  GROUP BY {by}, customer
) AS customers
GROUP BY {by}, {names}
