ALTER TABLE customers ADD COLUMN language text;
UPDATE customers SET language = 'en' WHERE language IS NULL;
ALTER TABLE customers ALTER COLUMN language SET DEFAULT 'en';
ALTER TABLE customers ALTER COLUMN language SET NOT NULL;
