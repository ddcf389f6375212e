-- Customers whose derived passes may come out otherwise with the rows that come.
INSERT INTO disturbed
SELECT DISTINCT journey, perspective, customer FROM staged SEMI JOIN gaps USING (journey)
WHERE customer <> 0 AND pass = 0 AND orderly = 1;
