package furniture_test

import (
	"strings"
	"testing"

	"storydiff/corpus/internal/sample"
)

// TestOtherScripts holds that what rests on capitals or on counting words is
// not tried where there are none.
func TestOtherScripts(t *testing.T) {
	chinese := "港口的工人在午夜停止了工作，十一艘船在外面等待。市长请双方回到谈判桌前。"
	arabic := "توقف العمال في الميناء عند منتصف الليل بعد أن فشلت المحادثات مع المالكين وبقيت السفن خارجه."
	for _, p := range []struct{ story, line string }{
		{chinese, "工人的要求和市长的回答都在这里"}, {chinese, "市长"}, {arabic, "ما يريده العمال"},
	} {
		wantFurniture(t, strings.Join([]string{p.story, p.story, p.line, p.story, "[advert] Advertisement", p.story, p.story}, "\n\n"))
	}
	wantFurniture(t, strings.Join([]string{arabic, arabic, "[promo] Related articles", "[promo] ما يريده العمال", "لا أحد يعرف.", arabic, arabic}, "\n\n"))
}

// TestRepeatedLines holds that a line without a full stop that stands in prose
// twice is page, but for the first at the top.
func TestRepeatedLines(t *testing.T) {
	p := sample.Harbour()
	line := "Harbour in crisis today"
	wantFurniture(t, strings.Join([]string{p[0], "[promo] " + line, p[1], "[promo] " + line, p[2], p[3], p[4]}, "\n\n"))
	wantFurniture(t, strings.Join([]string{"[headline] " + line, p[0], p[1], "[promo] " + line, p[2], p[3], p[4]}, "\n\n"))
	wantFurniture(t, strings.Join([]string{p[0], line + ".", p[1], line + ".", p[2], p[3], p[4]}, "\n\n"))
	wantFurniture(t, strings.Join([]string{p[0], "Yes we did", p[1], p[2], "What now", p[3], p[4]}, "\n\n"))
}

// TestNoProse holds that in poems, lists and slides nothing is taken for a
// headline or a repeated line.
func TestNoProse(t *testing.T) {
	for _, text := range []string{
		"Wind over water and water over the old grey stone\n\nI came from the harbour and came from it all alone\n\nWind over water and water over the old grey stone\n\nThe gulls were my brothers until they had flown.",
		"Vellmark 3 Corven 1\nAshby 0 Pell 0\nTarrow 2 Brückenau 2\nVellmark 3 Corven 1\n[promo] Read also: The table",
		"What we know about the strike in the port\nWhat we do not know about it\nWhat the owners of the cranes have said so far\nWho pays",
		"The strike began at midnight and goes on today\nEleven ships are waiting outside the port for a berth\nThe mayor has asked both sides to come back now",
	} {
		wantFurniture(t, text)
	}
}

// TestSubheadings holds that long lines written as the short subheadings are,
// and many of them, stay.
func TestSubheadings(t *testing.T) {
	p := sample.Harbour()
	wantFurniture(t, strings.Join([]string{
		p[0], "How It Began", p[1], "What the Owners Want Now", p[2], "What the Strike Means for the Families Behind", p[3], "What Comes Next", p[4],
	}, "\n\n"))
	wantFurniture(t, strings.Join([]string{
		p[0], "How the long strike in the port began", p[1], "Owners say that they will not be moved", p[2],
		"Families behind the port wait for the ferries", p[3], p[4],
	}, "\n\n"))
}
