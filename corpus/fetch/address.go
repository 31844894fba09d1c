package fetch

import (
	"net/url"
	"strings"
)

// IsAddress reports whether what a user typed is an address of the web rather
// than a path.
func IsAddress(typed string) bool {
	scheme, _, found := strings.Cut(typed, "://")
	return found && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// Shown returns an address as it may be shown: without a user's name and
// password, if there are any.
func Shown(address string) string {
	scheme, rest, found := strings.Cut(address, "://")
	if !found {
		return address
	}
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	if at := strings.LastIndexByte(rest[:end], '@'); at >= 0 {
		rest = rest[at+1:]
	}
	return scheme + "://" + rest
}

// Key returns the same string for two spellings of one address: in any case of
// scheme and host, with the usual port or without, with a fragment or without.
func Key(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return Shown(address)
	}
	k := url.URL{Scheme: strings.ToLower(u.Scheme), Host: strings.ToLower(u.Host), Path: u.Path, RawPath: u.RawPath, RawQuery: u.RawQuery}
	if k.Path == "" {
		k.Path = "/"
	}
	for scheme, port := range map[string]string{"http": ":80", "https": ":443"} {
		if k.Scheme == scheme {
			k.Host = strings.TrimSuffix(k.Host, port)
		}
	}
	return k.String()
}

// Host returns the host of an address without its port and without "www.";
// empty where there is none.
func Host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// parse reads an address that somebody typed.
func parse(address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	switch {
	case err != nil:
		return nil, refusal("not an address; check how it is written")
	case !IsAddress(address):
		return nil, refusal("only http and https addresses are fetched")
	case u.User != nil:
		return nil, refusal("has a user's name or password in it; take that out")
	case u.Hostname() == "":
		return nil, refusal("has no host; check how it is written")
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// checkTarget says whether an address may lead to another.
func checkTarget(from, to *url.URL) error {
	switch {
	case to.Scheme != "http" && to.Scheme != "https":
		return refusal("leads to an address that begins with " + to.Scheme + ": and is not followed; only http and https are")
	case from.Scheme == "https" && to.Scheme == "http":
		return refusal("leads from https to " + Shown(to.String()) + ", which anybody on the way can change; give that address if it is meant")
	case to.User != nil:
		return refusal("leads to an address with a user's name or password in it, and is not followed; check it")
	case to.Hostname() == "":
		return refusal("leads to an address without a host; check the address")
	}
	return nil
}
