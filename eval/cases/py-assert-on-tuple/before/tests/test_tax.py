from shop.tax import tax


def test_normal_goods():
    assert tax("chair", 10000) == 1900
