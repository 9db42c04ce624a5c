import logging

log = logging.getLogger(__name__)


def charge(gateway, customer, cents):
    answer = gateway.charge(customer.card_token, cents)
    if not answer.ok:
        log.warning("payment of %d cents by %s failed: %s", cents, customer.email, answer.reason)
        raise PaymentFailed(answer.reason)
    return answer.id


class PaymentFailed(Exception):
    pass
