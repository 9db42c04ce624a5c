from crm.search import by_id, by_name


class Cursor:
    def execute(self, statement, values):
        self.values = values

    def fetchone(self):
        return None

    def fetchall(self):
        return []


def test_unknown_id():
    assert by_id(Cursor(), -1) is None


def test_percent_and_underscore_stand_for_themselves():
    cursor = Cursor()
    assert by_name(cursor, "100 %_\\") == []
    assert cursor.values == ("%100 \\%\\_\\\\%",)
