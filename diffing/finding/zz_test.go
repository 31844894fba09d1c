package finding_test

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZZ(t *testing.T) {
	f, err := os.Open("/tmp/fx/pairs.txt")
	if err != nil {
		t.Skip()
	}
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		o, v, ok := strings.Cut(sc.Text(), " || ")
		if !ok {
			continue
		}
		fmt.Println("O", o, "\nV", v)
		for _, x := range findingsOf(strings.ReplaceAll(o, " ¶ ", "\n\n"), strings.ReplaceAll(v, " ¶ ", "\n\n")) {
			fmt.Println("     ", x)
		}
	}
}
