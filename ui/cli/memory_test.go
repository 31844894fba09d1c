package cli

import "testing"

func TestGarbageFor(t *testing.T) {
	const megabyte = 1 << 20
	for _, tt := range []struct {
		inUse uint64
		want  int
	}{{0, 600}, {8 * megabyte, 600}, {20 * megabyte, 200}, {30 * megabyte, 100}, {50 * megabyte, 40}, {60 * megabyte, 40}, {9000 * megabyte, 40}} {
		if got := garbageFor(tt.inUse); got != tt.want {
			t.Errorf("%d MB in use: %d %%, want %d", tt.inUse/megabyte, got, tt.want)
		}
	}
	for inUse := uint64(1); inUse < 1000*megabyte; inUse += megabyte {
		if all := inUse + inUse*uint64(garbageFor(inUse))/100; all > max(roomyHeap, inUse*14/10) {
			t.Fatalf("%d bytes in use become %d", inUse, all)
		}
	}
}
