def import_orders(connection, rows, log):
    """Imports all rows or none; says every thousand rows how far it is."""
    cursor = connection.cursor()
    try:
        for number, row in enumerate(rows, start=1):
            cursor.execute("INSERT INTO orders (id, total) VALUES (%s, %s)", (row["id"], row["total"]))
            if number % 1000 == 0:
                connection.commit()
                log.info("%d rows imported", number)
        connection.commit()
    except Exception:
        connection.rollback()
        raise
    finally:
        cursor.close()
