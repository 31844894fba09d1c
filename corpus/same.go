package corpus

import (
	"fmt"
	"io/fs"
	"reflect"
)

// firstOfSame returns for each file the index of the first that is the same, perhaps
// under another name: mostly its own.
func firstOfSame(files []file) []int {
	first := make([]int, len(files))
	alike := map[string][]int{} // by what a file has under every name, and others may have too
	for n, f := range files {
		first[n] = n
		kind := f.key
		if f.info != nil {
			kind = fmt.Sprint(f.info.Size(), number(f.info))
		}
		for _, m := range alike[kind] {
			if files[m].same(f) {
				first[n] = m
				break
			}
		}
		if first[n] == n {
			alike[kind] = append(alike[kind], n)
		}
	}
	return first
}

// number is the number that a file has under every name, on systems that have one; 0
// on others. Without it a folder of files that are all of one size would take the
// square of their number.
func number(info fs.FileInfo) uint64 {
	v := reflect.Indirect(reflect.ValueOf(info.Sys()))
	if v.Kind() != reflect.Struct {
		return 0
	}
	if ino := v.FieldByName("Ino"); ino.IsValid() && ino.CanUint() {
		return ino.Uint()
	}
	return 0
}

// preferFiles puts, for files that are the same, the first that is no link in place
// of the first: a link that sorts before its file must not give the article its name.
func preferFiles(files []file, first []int) {
	instead := map[int]int{}
	for n, f := range files {
		of := first[n]
		if _, found := instead[of]; n > of && !found && !f.passedOver && isLink(files[of].path) && !isLink(f.path) {
			instead[of] = n
		}
	}
	for n, of := range first {
		if better, ok := instead[of]; ok {
			first[n] = better
		}
	}
}
