package diffing

import "strings"

// speechVerbs are the stems of verbs that report what somebody says.
var speechVerbs = stemSet(`say said says tell told add adds added adding state announce declare claim argue insist stress emphasize emphasise note explain warn admit
	acknowledge deny confirm report reply respond answer ask demand urge call describe suggest predict forecast expect estimate believe think
	consider accuse allege maintain affirm assert reiterate conclude continue write tweet post testify recall remark indicate express voice
	promise pledge vow concede complain reveal disclose comment point according agree assure caution contend observe propose recount relate decline confess quip lament joke`)

// reportVerbs are those that, standing alone, make a statement somebody's.
var reportVerbs = stemSet(`say said says tell told add adds added adding state announce declare claim argue insist stress emphasize note explain warn admit acknowledge
	deny confirm report reply respond maintain affirm assert reiterate conclude testify indicate according concede complain reveal allege`)

func stemSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		set[stem(w)] = true
		set[w] = true
	}
	return set
}

// speaks reports whether word i tells that somebody says something.
func (p *profile) speaks(i int) bool { return p.entries[i].traits&speech != 0 }

// quoted marks the words of an article that stand between quotation marks.
func (p *profile) quoted() []bool {
	out := make([]bool, len(p.article.Words))
	for _, q := range p.quotes() {
		for i := q.first; i < q.last; i++ {
			out[i] = true
		}
	}
	return out
}
