def format_amount(cents: int) -> str:
    """An amount in euros, such as 1.234,50 €."""
    whole, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    return f"{sign}{whole:,}".replace(",", ".") + f",{rest:02d} €"
