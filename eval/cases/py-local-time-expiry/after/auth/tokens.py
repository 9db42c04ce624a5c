from datetime import datetime, timedelta, timezone
from secrets import token_urlsafe

LIFETIME = timedelta(days=1)


def issue(store, user):
    token = token_urlsafe()
    store.save(token, user, datetime.now(timezone.utc).replace(tzinfo=None) + LIFETIME)
    return token


def user_of(store, token):
    row = store.find(token)
    if row is None or row.expires_at < datetime.now():
        return None
    return row.user
