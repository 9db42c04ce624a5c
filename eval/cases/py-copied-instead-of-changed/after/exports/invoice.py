from exports.amounts import format_amount


def line(item) -> str:
    return f"{item.name}\t{format_amount(item.cents, item.currency)}"
