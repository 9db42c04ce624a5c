package health

import (
	"net/http"
	"sync"
)

// Status holds the status code of each host; 0 where it could not be reached.
func Status(hosts []string) map[string]int {
	status := make(map[string]int, len(hosts))
	var group sync.WaitGroup
	for _, host := range hosts {
		group.Add(1)
		go func(host string) {
			defer group.Done()
			status[host] = get(host)
		}(host)
	}
	group.Wait()
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
