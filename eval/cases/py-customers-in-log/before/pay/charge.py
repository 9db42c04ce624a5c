import logging

log = logging.getLogger(__name__)


def charge(gateway, customer, cents):
    answer = gateway.charge(customer.card_token, cents)
    if not answer.ok:
        raise PaymentFailed(answer.reason)
    return answer.id


class PaymentFailed(Exception):
    pass
