package seen

import (
	"sync"
	"testing"
)

func TestAddFromMany(t *testing.T) {
	var counter Counter
	var group sync.WaitGroup
	for range 50 {
		group.Add(1)
		go func() {
			defer group.Done()
			counter.Add("home")
		}()
	}
	group.Wait()
	if got := counter.Add("home"); got != 51 {
		t.Errorf("51 expected, got %d", got)
	}
}
