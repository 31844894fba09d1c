package statements

import "storydiff/diffing/english"

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
	for w := r.s.FirstWord; w < r.s.LastWord; w++ {
		if r.setsCondition(w) {
			for n := len(r.clauses) - 1; n >= 0; n-- {
				if c := &r.clauses[n]; c.Verb.Last <= w && c.Kind != Relative && c.Kind != Reduced {
					r.depends[n] = true
					break
				}
			}
		}
	}
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

// setsCondition reports whether a condition without a verb of its own begins with word w and
// is set to the verb before it: will merge, subject to a vote.
func (r *standingReader) setsCondition(w int) bool {
	switch r.word(w) {
	case "subject":
		return r.word(w+1) == "to" && !r.Entries[max(w-1, 0)].Is(english.Being)
	case "pending":
		return r.word(w-1) != "a" && r.word(w-1) != "the"
	case "case":
		return r.word(w-1) == "in" && r.word(w+1) != "of"
	}
	return false
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
