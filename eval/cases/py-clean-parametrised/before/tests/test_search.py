from crm.search import by_id


class Cursor:
    def execute(self, statement, values):
        self.values = values

    def fetchone(self):
        return None


def test_unknown_id():
    assert by_id(Cursor(), -1) is None
