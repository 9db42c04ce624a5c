import csv


def rows_of(file):
    for row in csv.DictReader(file):
        if row["id"]:
            yield row


def load(file, table, log):
    rows = rows_of(file)
    log.info("%d rows to load", sum(1 for _ in rows))
    for row in rows:
        table.upsert(row["id"], row)
