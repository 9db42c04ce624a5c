package web

import (
	"net/http"

	"example.com/app/store"
)

type Login struct{ Store store.Store }

func (l Login) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	id, err := l.Store.UserByName(r.FormValue("name"))
	if err != nil || !passwordFits(r, id) {
		http.Error(w, "name or password is wrong", http.StatusUnauthorized)
		return
	}
	startSession(w, id)
}
