package billing

import (
	"encoding/json"
	"net/http"
)

type Handler struct{ Store Store }

// List writes the invoices of who is signed in.
func (h Handler) List(w http.ResponseWriter, r *http.Request) {
	invoices, err := h.Store.ByCustomer(r.Context(), customerOf(r))
	if err != nil {
		http.Error(w, "not available", http.StatusServiceUnavailable)
		return
	}
	json.NewEncoder(w).Encode(invoices)
}
