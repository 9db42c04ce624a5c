from secrets import token_urlsafe


def issue(store, user):
    token = token_urlsafe()
    store.save(token, user)
    return token


def user_of(store, token):
    row = store.find(token)
    return row and row.user
