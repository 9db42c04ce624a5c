RATES = {"book": 0.07, "food": 0.07}


def tax(kind: str, net: int) -> int:
    """Tax in cents, rounded down."""
    return int(net * RATES.get(kind, 0.19))
