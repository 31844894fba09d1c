//go:build unix

package watch

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// poor is the variable that makes this test's program one that may open no
// more files, and says what Watch says.
const poor = "STORYDIFF_WATCH_TEST_POOR"

func TestMain(m *testing.M) {
	dir := os.Getenv(poor)
	if dir == "" {
		os.Exit(m.Run())
	}
	limit := syscall.Rlimit{Cur: 3, Max: 3}
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		fmt.Println(err)
		os.Exit(3)
	}
	_, err := Watch(context.Background(), []string{dir})
	fmt.Println(err)
}

func TestTooManyOpenFiles(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := storyFolder(t)
	c := exec.Command(self)
	c.Env = append(os.Environ(), poor+"="+dir)
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if got := string(out); !strings.HasPrefix(got, dir+": changes are not noticed: ") || !strings.Contains(got, "too many files are open or watched; close") || strings.Count(got, "\n") != 1 {
		t.Errorf("said %s", got)
	}
}
