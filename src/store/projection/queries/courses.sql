-- The passes of known customers in order of time: whether each was bad, whether the event came in it, what is known of the
-- outcome (1 it happened, 0 it did not, -1 nothing), and whether the pass came before it. argMax is DuckDB's and ClickHouse's alike.
SELECT CAST(passes.customer AS DOUBLE) AS customer, passes.orderly AS orderly, passes.bad AS bad, passes.event AS event,
  COALESCE(CAST(outcome.happened AS INTEGER), -1) AS happened,
  CASE WHEN outcome.happened = 1 AND passes.seconds > outcome.seconds THEN 0 ELSE 1 END AS led_to_it
FROM (
  SELECT customer, pass, MAX({seconds}) AS seconds, MAX({moment}) AS last_moment, MIN(orderly) AS orderly, MAX({bad}) AS bad,
    MAX({event}) AS event
  FROM experiences
  WHERE customer > 0 AND pass IS NOT NULL AND ({told}) AND {filter}
  GROUP BY customer, pass
  HAVING {asked}
) AS passes
LEFT JOIN ({outcome}) AS outcome ON outcome.customer = passes.customer
ORDER BY passes.customer, passes.last_moment
