from shop.tax import tax


def test_normal_goods():
    assert tax("chair", 10000) == 1900


def test_reduced_goods():
    assert (tax("book", 10000) == 700, "books are taxed with 7 %")


def test_rounding():
    assert tax("food", 99) == 6
