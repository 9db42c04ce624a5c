def import_orders(connection, rows, log):
    """Imports all rows or none."""
    cursor = connection.cursor()
    try:
        for row in rows:
            cursor.execute("INSERT INTO orders (id, total) VALUES (%s, %s)", (row["id"], row["total"]))
        connection.commit()
    except Exception:
        connection.rollback()
        raise
    finally:
        cursor.close()
