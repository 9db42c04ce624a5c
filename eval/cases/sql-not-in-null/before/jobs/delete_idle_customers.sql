-- Runs every night. orders.customer_id is null for guests.
SELECT 1;
