package mend

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// sound are texts without damage. Much in them looks like some.
var sound = []string{
	"The harbour board of Skarn met on Monday.\n\nIt sold the crane for £4 million – less than it had hoped.\n",
	"Shares of AT&T, H&M and P&O fell; R&D; spending rose. The Q&A; session was short.",
	"Q&A: what the ferry's end means. B&B owners & skippers answer.",
	"If a < b and b < c, then a < c; for x > 3 it holds that <3 is a heart.",
	"Repairs would cost < £5 million, or > £4 million.",
	"Write to Ines Tolvaj <ines@skarn.example> or to <desk@skarn.example>.",
	"The label said <unknown>, and below that <name withheld>, <sic>.",
	"The site's HTML was plain: a <b> tag here, a <p> there, and an &eacute; for an é.",
	"In HTML, text between <strong> and </strong> is bold, and &nbsp; keeps two words together.",
	"The function foo<T>(x: T) returns a vector<int> & a map<string, list>.",
	"She typed `a && b || c` and then `if (x<y && y>z) { return &x; }`.",
	"body { margin: 0; } p > a:hover { color: #fff; } /* the CSS of the page */",
	"See https://skarn.example/?a=1&copy=2&lt=3&sect=4 and http://x.example/a?b=c;d=e.",
	"#ferry #SkarnFirst @inestolvaj: “C’est ça !” she wrote & left.",
	"«Ça alors», dit-il, «le père Noël est à la fenêtre…» Où ? À l’Île-d’Yeu. L’été arrivé… il est là…",
	"SÃO PAULO – A prefeitura disse na manhã de sábado que não há razão. AMANHÃ… “É já”, disse. «MANHÃ», leu-se. Ã",
	"IRMÃ’S, a maçã, o pão; «está…», disse o capitão: «você é…»",
	"Thủ tướng Việt Nam nói: “Chúng tôi đã sẵn sàng.” Ông Nguyễn Văn Ân ở Âu Lâu, â ấ ầ.",
	"„Spaß“, sagte er. Die Größe betrage 5 × 3 m; „süß“… Ä, Ö und Ü. „Das muß“ – „Fuß“",
	"Ştefan cel Mare și Sfânt; HOTĂRÂ» în română; Âge, âme – voilà…”",
	"Министр сказал: «Мы не можем», — и ушёл. С 5 мая Р. Иванов в Риге. Р—С",
	"Η γέφυρα θα ανοίξει αύριο. السفينة توقفت. הספינה עצרה. 橋は明日開通する。",
	"Łódź, Gdańsk i Kraków; Škoda, Příbram; Ångström, Ærø, Østfold; œuvre, ß.",
	"CAFÉ® and NESCAFÉ™ are brands; so is ANDRÉ©. The École’s “É” and É… and É—já.",
	"¿Qué? ¡Sí! El niño está… «¡Olé!» 25 °C, 3½ kg, 5º piso, Nº 4, 2 √2, √π ≈ 1.77, ¬p ∧ q.",
	"Why?Because! Really?Yes. Is it https://x.example/page?id=3&lang=de#top or /a?b?",
	"The pier - built in 1888 - lost half of its length; the well-known, two- and\nthree-year plan.",
	"> 5 million saw it, and\n< 3 million heard it.",
	"Skarn 3 > Orm 1\n\n> only one line that begins so",
	"He wrote 1 &lt 2 without the semicolon, &unknownthing; and & alone; R&D&E; room &#12 and a&#1b.",
	"The emoji 👩‍👩‍👧‍👦 🇫🇷 ✓ “quotes” ‘single’ — dash… • bullet ™ ® © £4 €5 ¥6 №7.",
	"The names Ångel Ñandú, Žižek, Ðorđe, Þór, Ýr and Çağ. “Ñ”, «Ç», “Ü”, ‘Ö’, –Ä–.",
}

func TestSoundTextsStay(t *testing.T) {
	for _, s := range sound {
		d := Read(s, Options{FirstLine: 1})
		if d.Text != s {
			t.Errorf("%q\nbecame %q\n%v", s, d.Text, d.Repairs())
		}
		for _, r := range d.Repairs() {
			if !r.Left || !strings.Contains(s, "HTML") {
				t.Errorf("%q: found %v", s, r)
			}
		}
	}
}

// damaged are texts with what they were before.
var damaged = []struct{ name, in, want string }{
	{"named", "The board&rsquo;s &ldquo;caf&eacute;&rdquo; &ndash; &pound;4&nbsp;million &hellip;", "The board’s “café” – £4\u00a0million …"},
	{"decimal", "It wouldn&#8217;t &#38; couldn&#039;t.", "It wouldn’t & couldn't."},
	{"hexadecimal, and of Windows", "It&#x2019;s &#145;so&#146; &#x1F600;.", "It’s ‘so’ 😀."},
	{"escaped twice", "The board&amp;rsquo;s &amp;quot;plan&amp;quot; &amp;#8211; AT&amp;amp;T.", "The board’s \"plan\" – AT&T."},
	{"less than", "It cost &lt; £5 &amp; more &gt; 4.", "It cost < £5 & more > 4."},
	{"without semicolon", "It can&#8217t, it isn&amp;#8217t.", "It can’t, it isn’t."},
	{"among lone ampersands", "R&D at AT&T isn&rsquo;t Q&A;.", "R&D at AT&T isn’t Q&A;."},
	{"in an address", "https://x.example/?a=1&amp;b=2", "https://x.example/?a=1&b=2"},
	{"paragraphs", "<p>The ferry <strong>stopped</strong>.</p>\n<p>It was <a href=\"https://x.example/a?b=c\">old</a>.</p>\n", "The ferry stopped.\n\nIt was old.\n\n"},
	{"on one line", "<p>The ferry stopped.</p><p>It was old.</p>", "The ferry stopped.\n\nIt was old.\n\n"},
	{"breaks", "The ferry stopped.<br>It was old.<br /><br/>Nobody came.", "The ferry stopped.\nIt was old.\n\nNobody came."},
	{"list", "<ul>\n<li>nets</li>\n<li>ropes</li>\n</ul>\n<div class=x>End.</div>", "nets\n\nropes\n\nEnd.\n\n"},
	{"emphasis", "It was <em>not</em> the <i>Skarn</i>.", "It was not the Skarn."},
	{"script and comment", "<p>One.</p><script>var a = 1 < 2;</script><!-- ad --><p>Two.</p>", "One.\n\nTwo.\n\n"},
	{"escaped tags", "&lt;p&gt;The board&amp;rsquo;s plan.&lt;/p&gt;\n&lt;p&gt;It failed.&lt;/p&gt;", "The board’s plan.\n\nIt failed.\n\n"},
	{"less than among tags", "<p>Repairs cost < £5 million &lt; 6.</p>\n<p>It is <unknown>.</p>", "Repairs cost < £5 million < 6.\n\nIt is <unknown>.\n\n"},
	{"ligatures", "The oﬃce ﬁled a ﬂat aﬀair.", "The office filed a flat affair."},
	{"a closing quotation mark without its byte", "â€œWe canâ€™t,â€\ufffd she said, â€œno.â€\u009d And â€œyesâ€.", "“We can’t,” she said, “no.” And “yes”."},
	{"a dash whose mark was straightened", "the pier â€\" built in 1888 â€\" fell", "the pier — built in 1888 — fell"},
	{"two times", "It wouldnÃ¢â‚¬â„¢t pay Ã‚Â£4 million to ZoÃƒÂ« Hart.", "It wouldn’t pay £4 million to Zoë Hart."},
	{"lost character as three", "It wouldnï¿½t.", "It wouldn\ufffdt."},
	{"spaces", "Le prÃ©sident est allÃ© Ã  la mairie, dÃ©jÃ  vu.", "Le président est allé à la mairie, déjà vu."},
	{"quoted mail", "Ines wrote:\n> The ferry stopped.\n>\n> It was old.\nBest, Tor", "Ines wrote:\n\nThe ferry stopped.\n\nIt was old.\n\nBest, Tor"},
	{"one accent", "The cafÃ© was full.", "The café was full."},
	{"Mac Roman", "The board‚Äôs ‚Äúcaf√©‚Äù ‚Äì Z√ºrich", "The board’s “café” – Zürich"},
	{"Russian as 1251", misread("Министр сказал, что мост откроют.", charmap.Windows1251), "Министр сказал, что мост откроют."},
	{"English as 1251", "It wouldnвЂ™t pay for the cafГ©.", "It wouldn’t pay for the café."},
	{"reference and garbled", "It wouldn&acirc;&#128;&#153;t.", "It wouldn’t."},
}

// misread returns what UTF-8 becomes when it is decoded as another encoding.
func misread(s string, as *charmap.Charmap) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		r := as.DecodeByte(c)
		if r == utf8.RuneError {
			r = rune(c)
		}
		b.WriteRune(r)
	}
	return b.String()
}

func TestDamageIsUndone(t *testing.T) {
	for _, c := range damaged {
		d := Read(c.in, Options{FirstLine: 1})
		if d.Text != c.want {
			t.Errorf("%s: got\n%q, want\n%q", c.name, d.Text, c.want)
		}
		if len(d.Repairs()) == 0 {
			t.Errorf("%s: no word about it", c.name)
		}
	}
}

// Text in many languages comes back from each misreading, also where it was
// misread two times.
func TestMisreadTextComesBack(t *testing.T) {
	for _, s := range []string{
		"Le préfet de Brévannes a dit : « Où est la mairie ? » Il paiera 4 € – dès l’été.",
		"Die Fähre über den Öresund: „Größer, schöner“, sagte Jürgen Weiß – 20 °C.",
		"El niño pidió mañana: «¿Qué pasó?» Según él, sí… ¡Olé! Ángel Íñigo, Ávila.",
		"A decisão de São Paulo não é razão, disse João. “Até amanhã.” À tarde, às três.",
		"Minister Łukasz Żak powiedział: „Zażółć gęślą jaźń”. Święty Środek.",
		"Příbram: „Žluťoučký kůň“ – řekl Šťastný. Ještě dnes.",
		"Başbakan İnönü şöyle dedi: “Gidiyoruz, ağabey.” Çığ düştü.",
		"Thủ tướng nói: “Chúng tôi đã sẵn sàng.” Ông Nguyễn Văn Đức.",
		"Министр подтвердил, что мост откроют завтра.",
		"Ο υπουργός επιβεβαίωσε ότι η γέφυρα θα ανοίξει αύριο.",
		"橋は明日開通する。市長が発表した。",
		"وصل الوزير إلى المدينة.",
		"The mayor’s office: “We can’t” – £4 million, 😀 … naïve café.",
	} {
		once := misread(s, charmap.Windows1252)
		for name, in := range map[string]string{"once": once, "twice": misread(once, charmap.Windows1252), "Latin-1": latin1(s)} {
			if got := Read(in, Options{}).Text; got != s {
				t.Errorf("%s: %q\ngot  %q\nwant %q", name, in, got, s)
			}
		}
	}
}

func latin1(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		b.WriteRune(rune(c))
	}
	return b.String()
}

func TestRepairsAreTold(t *testing.T) {
	for _, c := range []struct {
		in   string
		line int
		want string
	}{
		{"One.\n\nIt wouldn&rsquo;t.", 4, "1 HTML entity decoded: line 6: &rsquo; is now ’"},
		{"a&eacute;b&eacute;c&agrave;d&uuml;e&ouml;", 1, "5 HTML entities decoded: line 1: &eacute; is now é, line 1: &agrave; is now à, line 1: &uuml; is now ü"},
		{"It wouldn&rsquo;t.", 0, "1 HTML entity decoded: &rsquo; is now ’"},
		{"<p>One.</p>\n\n<p>It wouldn&rsquo;t.</p>", 1, "4 HTML tags removed: line 1: <p>, line 1: </p>, line 3: <p>; 1 HTML entity decoded: line 3: &rsquo; is now ’"},
		{"<p>One\nisn&rsquo;t.</p>\n\n<p>Two aren&rsquo;t.</p>\n<p>Three can&rsquo;t.</p>\n", 1,
			"6 HTML tags removed: line 1: <p>, line 2: </p>, line 4: <p>; 3 HTML entities decoded: line 2: &rsquo; is now ’, line 4: &rsquo; is now ’, line 5: &rsquo; is now ’"},
		{"It wouldnâ€™t", 1, "1 garbled place put right: line 1: â€™ is now ’"},
		{"It wouldn\ufffdt. We don?t know, we?re told.", 1, "left: 1 character lost: line 1: wouldn\ufffdt; left: 2 question marks inside words: line 1: don?t, line 1: we?re"},
		{"The cafÃ\ufffd", 1, "left: 1 garbled place that cannot be put right: line 1: cafÃ\ufffd; left: 1 character lost: line 1: cafÃ\ufffd"},
		{"In HTML, <b> is bold.", 1, "left: 1 HTML tag left as it is: line 1: <b>"},
		{"The ﬁle", 1, "1 ligature written out: line 1: ﬁ is now fi"},
		{"a\n> b\n> c", 1, "2 marks of quoted mail removed: line 2: >, line 3: >"},
	} {
		var all []string
		for _, r := range Read(c.in, Options{FirstLine: c.line}).Repairs() {
			what := r.What + ": " + strings.Join(r.Examples, ", ")
			if r.Left {
				what = "left: " + what
			}
			all = append(all, what)
		}
		if got := strings.Join(all, "; "); got != c.want {
			t.Errorf("%q: got\n%s, want\n%s", c.in, got, c.want)
		}
	}
}

func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		"Skarn&rsquo;s ferry": "Skarn’s ferry", "<p>Ferry</p>": "Ferry", "R&D at AT&T": "R&D at AT&T", " as it is ": " as it is ",
	} {
		if got := Line(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// Of a text without tags, as a reader of markup leaves it, no tag is taken out.
func TestMarkupKeepsTags(t *testing.T) {
	in := "<p>One isn&amp;rsquo;t.</p>"
	if got, want := Read(in, Options{Markup: true}).Text, "<p>One isn’t.</p>"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range sound {
		f.Add(s)
	}
	for _, c := range damaged {
		f.Add(c.in)
	}
	f.Add("<st<b>rong>&&#108;t;p&gt; &#38;#38;lt;b>x</b> reim-\nbursed > a\n> b\n>> c")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		once := joined(s, nil)
		if !utf8.ValidString(once) {
			t.Errorf("%q becomes %q, which is not UTF-8", s, once)
		}
		if twice := joined(once, nil); twice != once {
			t.Errorf("%q\nbecomes %q\nand then %q", s, once, twice)
		}
		d := Read(s, Options{FirstLine: 1})
		undone := false
		for _, r := range d.Repairs() {
			undone = undone || !r.Left
		}
		if undone != (d.Text != s) {
			t.Errorf("%q becomes %q, with %v", s, d.Text, d.Repairs())
		}
	})
}
