package english

import (
	"strings"
	"sync"
)

// Romanized reports whether two different forms may be one name, brought into Latin
// letters by two systems: al-Hadi and el-Hadi, Hryhorenko and Grigorenko. Where no
// article differs, it takes two letters that the systems write differently, and a
// Slavic ending: anywhere else they are more often a mistake.
func Romanized(a, b string) bool {
	x, y := withoutArticle(a), withoutArticle(b)
	if x == y {
		return a != b
	}
	if min(len(x), len(y)) < 5 || max(len(x), len(y)) > longestRomanized || x[0] != y[0] && !firstSounds()[[2]byte{x[0], y[0]}] {
		return false
	}
	if x != a && y != b && a[:2] != b[:2] {
		return romanized(x, y, 0) > 0
	}
	return slavicEnding(x) && slavicEnding(y) && romanized(x, y, 0) > 1
}

// WithoutArticle returns a name without its Arabic article, and whether it is one that
// may be romanized in several ways: it had an article, or has a Slavic ending. Of two
// forms of one name that [Romanized] knows, both are such, or without their articles
// they are the same.
func WithoutArticle(form string) (bare string, manyWays bool) {
	bare = withoutArticle(form)
	return bare, bare != form || slavicEnding(bare)
}

// FirmLetters returns those letters of a form, in order, that are no part of sameSounds: all
// ways of writing a name have the same.
func FirmLetters(form string) string {
	var out []byte
	for i := 0; i < len(form); i++ {
		switch form[i] {
		case 'b', 'l', 'm', 'n', 'r':
			out = append(out, form[i])
		}
	}
	return string(out)
}

// longestRomanized is how long a name may be: to go through the ways in which two longer
// ones may be written takes too long.
const longestRomanized = 24

func slavicEnding(form string) bool {
	for _, end := range [...]string{"enko", "chuk", "czuk", "yuk", "iuk", "sky", "ski", "skyi", "skiy", "skij", "ska", "skaya", "skaia", "ov", "ova", "ev", "eva", "off", "iv", "vych", "vich", "vic"} {
		if strings.HasSuffix(form, end) {
			return true
		}
	}
	return false
}

// withoutArticle returns a name without its Arabic article: al-, ash-.
func withoutArticle(form string) string {
	article, rest, ok := strings.Cut(form, "-")
	if ok && len(rest) > 2 && len(article) <= 3 && (article[0] == 'a' || article[0] == 'e') && len(article) > 1 && strings.Contains("lsrndtz", article[1:2]) {
		return rest
	}
	return form
}

// sameSounds are letters that stand for one another where names are written by ear
// or by another table.
var sameSounds = [...][2]string{
	{"h", "g"}, {"y", "i"}, {"iy", "y"}, {"iy", "i"}, {"iy", "ii"}, {"ij", "y"}, {"yi", "i"}, {"ye", "e"}, {"ie", "e"}, {"ya", "ia"}, {"yu", "iu"}, {"yo", "io"}, {"ks", "x"},
	{"kh", "h"}, {"kh", "ch"}, {"v", "w"}, {"v", "ff"}, {"ts", "tz"}, {"ts", "c"}, {"ts", "z"}, {"tch", "ch"}, {"sh", "sch"}, {"sh", "ch"}, {"zh", "j"}, {"zh", "sh"}, {"dj", "j"}, {"ch", "cz"},
	{"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"ei", "ai"}, {"ay", "ai"}, {"ey", "ei"}, {"ei", "e"}, {"q", "k"}, {"q", "g"}, {"dh", "d"}, {"th", "t"}, {"gh", "g"}, {"ck", "k"}, {"ph", "f"}, {"u", "o"},
}

// firstSounds are the pairs of letters with which words may begin that sound the same.
var firstSounds = sync.OnceValue(func() map[[2]byte]bool {
	out := make(map[[2]byte]bool)
	for _, s := range sameSounds {
		out[[2]byte{s[0][0], s[1][0]}], out[[2]byte{s[1][0], s[0][0]}] = true, true
	}
	return out
})

// mostSounds is how many such letters two forms of a name may differ in.
const mostSounds = 5

// romanized returns in how many letters of sameSounds two forms differ, counted from
// so many on; -1 if they differ in others.
func romanized(a, b string, count int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		if n := swappedSound(a, b, count); n > count {
			return n
		}
		a, b = a[1:], b[1:]
	}
	if a == b {
		return count
	}
	return swappedSound(a, b, count)
}

// swappedSound does what romanized does, where the forms begin with letters that stand
// for one another; it returns -1 if they do not.
func swappedSound(a, b string, count int) int {
	if count == mostSounds {
		return -1
	}
	for _, s := range sameSounds {
		for k := range 2 {
			x, okA := strings.CutPrefix(a, s[k])
			y, okB := strings.CutPrefix(b, s[1-k])
			if !okA || !okB {
				continue
			}
			if n := romanized(x, y, count+1); n >= 0 {
				return n
			}
		}
	}
	return -1
}

// Generation returns the number of a ruler, or the word for an elder or younger bearer
// of a name: "iii", "jr"; "" for other words.
func Generation(form string) string {
	form = strings.TrimSuffix(form, ".")
	switch form {
	case "jr", "jnr", "junior":
		return "jr"
	case "sr", "snr", "senior":
		return "sr"
	}
	if len(form) > 1 && strings.Trim(form, "ivx") == "" {
		return form
	}
	return ""
}

// Initials returns the letters of a word that is the initials of first names, "j.p.";
// "" for other words.
func Initials(form string) string {
	letters := strings.ReplaceAll(form, ".", "")
	if len(letters) == 1 || len(letters) < 4 && len(form) > len(letters) && Generation(form) == "" && form != "st." && form != "dr." && form != "mt." {
		return letters
	}
	return ""
}
