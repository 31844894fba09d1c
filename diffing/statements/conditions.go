package statements

// findConditions notes the clauses to which a condition is set: if, unless, provided,
// on condition that.
func (r *standingReader) findConditions() {
	r.depends = make([]bool, len(r.clauses))
	r.loose = anyWord(r.s.FirstWord, r.s.LastWord, func(w int) bool {
		switch r.word(w) {
		case "permitting", "depending", "provided", "providing", "unless", "if":
			return true
		case "should":
			return w == r.s.FirstWord || r.word(w-1) == "," // should it rain
		case "long":
			return r.word(w+1) == "as"
		}
		return false
	})
	for n := range r.clauses {
		if !r.isCondition(n) {
			continue
		}
		first := r.clauses[n].First
		for m := n - 1; m >= 0; m-- {
			if c := &r.clauses[m]; c.Kind != Relative && c.Kind != Reduced && !r.isCondition(m) {
				r.depends[m] = true
				break
			}
		}
		for m := n + 1; m < len(r.clauses) && first <= r.s.FirstWord+3; m++ {
			if c := &r.clauses[m]; c.Kind == Main || c.Kind == Said {
				r.depends[m] = true
				break
			}
		}
	}
}

// isCondition reports whether clause n is a condition.
func (r *standingReader) isCondition(n int) bool {
	first := r.clauses[n].First
	if r.word(first-1) == "there" {
		first--
	}
	switch r.word(first - 1) {
	case "if":
		return r.word(first-2) != "even"
	case "unless", "provided":
		return true
	case "that":
		return r.word(first-2) == "condition" || r.word(first-2) == "provided"
	}
	return false
}
