package fetch

import (
	"net"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
)

// isPublic reports whether an address is on the public internet: no private,
// loopback, link-local, shared, reserved, documentation or multicast address,
// and none that has such an IPv4 address in it. The ranges are those of IANA's
// registries of special-purpose addresses (RFC 6890 and its updates).
func isPublic(a netip.Addr) bool {
	if a.Zone() != "" || !a.IsValid() {
		return false
	}
	a = a.Unmap()
	if a.Is4() {
		return !inAny(a, notPublic4)
	}
	bytes := a.As16()
	if within(a, "64:ff9b::/96") { // NAT64: the way to IPv4 where there is IPv6 alone
		return isPublic(netip.AddrFrom4([4]byte(bytes[12:])))
	}
	if b := bytes[8:12]; (b[0] == 0 || b[0] == 2) && b[1] == 0 && b[2] == 0x5e && b[3] == 0xfe { // ISATAP
		return false
	}
	return within(a, "2000::/3") && !inAny(a, notPublic6)
}

// notPublic4 are the ranges of IPv4 that are not on the public internet.
const notPublic4 = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
	192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`

// notPublic6 are ranges inside 2000::/3: for protocols, Teredo among them, for
// documents, and 6to4, which has any IPv4 address in it.
const notPublic6 = `2001::/23 2001:db8::/32 2002::/16 3fff::/20`

func inAny(a netip.Addr, ranges string) bool {
	for r := range strings.FieldsSeq(ranges) {
		if within(a, r) {
			return true
		}
	}
	return false
}

func within(a netip.Addr, r string) bool { return netip.MustParsePrefix(r).Contains(a) }

// admit is called with the address that is about to be connected to, after its
// name was looked up, for each attempt; an error keeps it from being made.
func (c *Client) admit(_, address string, _ syscall.RawConn) error {
	if c.options.AllowPrivate {
		return nil
	}
	to, err := netip.ParseAddrPort(address)
	if err != nil {
		return refusal("leads to " + address + ", which is no internet address")
	}
	if !isPublic(to.Addr()) {
		return private(to.Addr().Unmap().String())
	}
	return nil
}

// refuse says early what admit would say of an address that has no name.
func (c *Client) refuse(u *url.URL) error {
	if c.options.AllowPrivate {
		return nil
	}
	if a, err := netip.ParseAddr(u.Hostname()); err == nil && !isPublic(a) {
		return private(u.Hostname())
	}
	return nil
}

func private(address string) error {
	return refusal("leads to " + address + ", which is not on the public internet; pass --allow-private if that is meant")
}

// through returns the proxy that the environment names for an address, or nil.
// A proxy looks the name up itself, and so nobody can tell whether what it
// connects to is private. To go past it in silence would not be what the user
// wants either.
func (c *Client) through(u *url.URL) (*url.URL, error) {
	proxy, err := c.proxy(u)
	if err != nil {
		return nil, refusal("the proxy that the environment names is not an address; check HTTPS_PROXY and HTTP_PROXY")
	}
	if proxy != nil && !c.options.AllowPrivate {
		return nil, refusal("the environment names a proxy (" + net.JoinHostPort(proxy.Hostname(), proxy.Port()) +
			"), behind which private addresses cannot be told; pass --allow-private to go through it, or put the host into NO_PROXY")
	}
	return proxy, nil
}
