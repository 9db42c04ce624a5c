-- Runs every night. orders.customer_id is null for guests.
DELETE FROM customers
WHERE created_at < now() - interval '2 years'
  AND id NOT IN (SELECT customer_id FROM orders);
