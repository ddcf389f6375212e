-- Whether anything is known to have happened, or not, to the customers of a journey.
SELECT kind FROM outcomes WHERE journey = {journey} LIMIT 1
