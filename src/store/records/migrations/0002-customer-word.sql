-- What an organisation calls its customers, in the plural and by language: {"fi": "Kuntalaiset"}; NULL: customers.
ALTER TABLE polku.settings ADD COLUMN customer_word jsonb;
