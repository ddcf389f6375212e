-- How often each combination of one customer's answers occurs: how many customers gave, say, two fours and a five.
-- {packs}: per five values one whole number, twelve bits for the count of each (a customer with 4,096 alike is noticed
-- by the reader and counted by `pairs` instead).
SELECT {answer} AS answer, {by}, {names}, COUNT(*) AS people
FROM (
  SELECT {by}, customer, {packs}
  FROM {rows}
  WHERE customer IS NOT NULL AND {value} AND {filter}
  GROUP BY {by}, customer
) AS customers
GROUP BY {by}, {names}
