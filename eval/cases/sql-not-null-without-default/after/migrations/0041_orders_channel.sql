BEGIN;
ALTER TABLE orders ADD COLUMN channel text NOT NULL;
UPDATE orders SET channel = 'web';
CREATE INDEX orders_channel ON orders (channel);
COMMIT;
