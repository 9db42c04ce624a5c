package seen

import "sync"

// Counter counts by name; its zero value is ready.
type Counter struct {
	mutex  sync.Mutex
	counts map[string]int
}

// Add counts one more and returns how many there are.
func (c *Counter) Add(name string) int {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.counts == nil {
		c.counts = make(map[string]int)
	}
	c.counts[name]++
	return c.counts[name]
}
