package quota

// Take takes n of what is left and returns the rest.
func Take(left, n int) (int, error) {
	return left - n, nil
}
