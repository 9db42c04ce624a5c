package quota

import "testing"

func TestTake(t *testing.T) {
	if rest, err := Take(5, 2); rest != 3 || err != nil {
		t.Errorf("Take(5, 2) = %d, %v", rest, err)
	}
}
