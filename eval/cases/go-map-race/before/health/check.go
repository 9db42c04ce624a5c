package health

import "net/http"

// Status holds the status code of each host; 0 where it could not be reached.
func Status(hosts []string) map[string]int {
	status := make(map[string]int, len(hosts))
	for _, host := range hosts {
		status[host] = get(host)
	}
	return status
}

func get(host string) int {
	answer, err := http.Get("https://" + host + "/healthz")
	if err != nil {
		return 0
	}
	defer answer.Body.Close()
	return answer.StatusCode
}
