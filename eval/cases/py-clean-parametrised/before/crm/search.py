def by_id(cursor, customer_id):
    cursor.execute("SELECT id, name FROM customers WHERE id = %s", (customer_id,))
    return cursor.fetchone()
