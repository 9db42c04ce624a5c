package quota

import "errors"

// ErrUsedUp says that nothing is left for today.
var ErrUsedUp = errors.New("the quota is used up")

// Take takes n of what is left and returns the rest.
func Take(left, n int) (int, error) {
	if n > left {
		return left, ErrUsedUp
	}
	return left - n, nil
}
