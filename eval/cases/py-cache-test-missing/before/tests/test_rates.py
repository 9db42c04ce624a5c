from rates.service import Rates


class Source:
    def __init__(self, rate):
        self.rate = rate

    def fetch(self, currency):
        return self.rate


def test_a_rate_comes_from_the_source():
    assert Rates(Source(1.1)).get("USD") == 1.1
