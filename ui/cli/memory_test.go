package cli

import "testing"

func TestGarbageFor(t *testing.T) {
	const megabyte = 1 << 20
	for _, tt := range []struct {
		inUse uint64
		want  int
	}{{0, 600}, {10 * megabyte, 600}, {30 * megabyte, 200}, {45 * megabyte, 100}, {65 * megabyte, 40}, {90 * megabyte, 40}, {9000 * megabyte, 40}} {
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
