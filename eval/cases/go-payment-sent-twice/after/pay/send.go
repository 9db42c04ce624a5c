package pay

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

// Send pays once, or returns an error where nothing was paid.
func Send(url string, payment Payment) error {
	body, err := json.Marshal(payment)
	if err != nil {
		return err
	}
	for attempt := 0; ; attempt++ {
		err = post(url, body)
		if err == nil || attempt == 3 {
			return err
		}
		time.Sleep(time.Second << attempt)
	}
}

func post(url string, body []byte) error {
	answer, err := client.Post(url, "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusCreated {
		return fmt.Errorf("the bank answered %s", answer.Status)
	}
	return nil
}

// Payment is what the bank is sent.
type Payment struct {
	From, To string
	Cents    int64
}
