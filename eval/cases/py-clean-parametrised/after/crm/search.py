def by_id(cursor, customer_id):
    cursor.execute("SELECT id, name FROM customers WHERE id = %s", (customer_id,))
    return cursor.fetchone()


def by_name(cursor, part: str):
    """Customers whose name holds this text; % and _ stand for themselves."""
    escaped = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    cursor.execute("SELECT id, name FROM customers WHERE name LIKE %s ESCAPE '\\'", (f"%{escaped}%",))
    return cursor.fetchall()
