package text

import "strings"

// AgencyName returns the usual name of the news agency that a text names and
// nothing else, and "" where it names none. Acronyms count in capitals only.
func AgencyName(s string) string {
	s = strings.Trim(strings.TrimSpace(s), "()[].,;:\"'“”©- ")
	switch s {
	case "AFP", "UPI", "EFE", "ANSA", "TASS", "PTI", "IANS", "ANI", "KNA", "APA", "MTI", "PAP", "NTB", "BNS", "LETA",
		"IRNA", "KUNA", "WAM", "QNA", "SANA", "KCNA", "AAP", "ANP", "APP", "AGI", "ATS", "ČTK", "TASR", "MENA",
		"NNA", "VNA", "BTA", "HINA", "AP", "SID", "UNIAN", "RIA":
		return s
	case "ITAR-TASS", "Tass":
		return "TASS"
	case "DPA", "dpa", "Deutsche Presse-Agentur":
		return "dpa"
	case "PA", "PA Media", "Press Association":
		return "PA Media"
	case "AA", "Anadolu", "Anadolu Agency":
		return "Anadolu"
	case "CTK":
		return "ČTK"
	}
	switch lower := strings.ToLower(s); lower {
	case "agence france-presse", "agence france presse", "france-presse", "france presse":
		return "AFP"
	case "associated press", "the associated press":
		return "AP"
	case "united press international":
		return "UPI"
	case "press trust of india":
		return "PTI"
	case "thomson reuters":
		return "Reuters"
	case "reuters", "xinhua", "kyodo", "yonhap", "belga", "interfax", "ukrinform", "lusa", "ritzau", "tanjug", "agerpres",
		"antara", "bernama", "jiji", "bloomberg":
		return strings.ToUpper(lower[:1]) + lower[1:]
	case "kyodo news", "jiji press", "ria novosti", "keystone-sda", "keystone-ats", "central news agency", "europa press":
		return s
	case "xinhua news agency":
		return "Xinhua"
	}
	return ""
}

// FirstAgency returns the first of a list of agencies, and "" where anything
// else is in the list, too.
func FirstAgency(s string) string {
	first := ""
	s = strings.ReplaceAll(s, " and ", "/")
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '/' || r == ',' || r == '|' || r == '&' || r == '+' }) {
		name := AgencyName(part)
		if name == "" {
			return ""
		}
		if first == "" {
			first = name
		}
	}
	return first
}
