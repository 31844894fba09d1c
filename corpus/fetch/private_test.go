package fetch

import (
	"net/netip"
	"strings"
	"testing"
)

func TestIsPublic(t *testing.T) {
	public := `93.184.215.14 1.1.1.1 100.63.255.255 100.128.0.0 172.15.0.1 172.32.0.1 192.0.1.1 198.20.0.1 223.255.255.255
		2606:4700::1111 2a00:1450:4001::200e 2400::1 64:ff9b::5db8:d70e ::ffff:93.184.215.14`
	private := `0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255
		192.0.0.8 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255
		:: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.1.2.3 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::5db8:d70e 100::1 fc00::1 fd12::1
		fe80::1 fe80::1%eth0 fec0::1 ff02::1 2001::1 2001:2::1 2001:db8::1 2002:7f00:1::1 2002:c0a8:101::1 3fff::1 5f00::1
		2606:4700::5efe:a00:1 2606:4700::200:5efe:a00:1`
	for want, list := range map[bool]string{true: public, false: private} {
		for a := range strings.FieldsSeq(list) {
			if got := isPublic(netip.MustParseAddr(a)); got != want {
				t.Errorf("%s is public: %v", a, got)
			}
		}
	}
	if isPublic(netip.Addr{}) {
		t.Error("no address is public")
	}
}
