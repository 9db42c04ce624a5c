import time


class Rates:
    def __init__(self, source):
        self.source = source

    def get(self, currency: str) -> float:
        return self.source.fetch(currency)
