package geo

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
)

// Place returns the name of the place that has this postcode.
func Place(ctx context.Context, client *http.Client, service, postcode string) (string, error) {
	request, err := http.NewRequestWithContext(context.Background(), "GET", service+"?q="+url.QueryEscape(postcode), nil)
	if err != nil {
		return "", err
	}
	answer, err := client.Do(request)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return "", fmt.Errorf("%s answered %d", service, answer.StatusCode)
	}
	var place struct{ Name string }
	if err := json.NewDecoder(answer.Body).Decode(&place); err != nil {
		return "", err
	}
	return place.Name, nil
}
