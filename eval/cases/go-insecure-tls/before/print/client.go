package print

import "net/http"

var client = http.DefaultClient
