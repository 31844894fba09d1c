package main

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

// drawFiles draws what a browser and LibreOffice show of the demo's page and Word file.
// These pictures are made of dots: they are drawn anew when the files look otherwise, and
// differ a little from one system's fonts to the next.
func drawFiles(program, work string, pictures map[string][]byte) error {
	run := func(name string, args ...string) error {
		c := exec.Command(name, args...)
		c.Dir, c.Env = work, append(environment(program, work), "LC_ALL=C.UTF-8")
		if out, err := c.CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", filepath.Base(name), err, out)
		}
		return nil
	}
	for _, args := range [][]string{
		{program, "report", "--article", "tarn", "-o", "story.html"},
		{"chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=" + filepath.Join(work, "browser"),
			"--window-size=1180,1700", "--screenshot=page.png", "file://" + filepath.Join(work, "story.html")},
		{program, "report", "--split", ".", "--format", "docx", "--article", "corniche"},
		{"soffice", "-env:UserInstallation=file://" + filepath.Join(work, "office"), "--headless", "--convert-to", "pdf", "corniche-today.docx"},
		{"pdftoppm", "-png", "-r", "96", "-l", "1", "-singlefile", "corniche-today.pdf", "word"},
	} {
		if err := run(args[0], args[1:]...); err != nil {
			return err
		}
	}
	for name, part := range map[string]image.Rectangle{"page.png": image.Rect(0, 725, 1180, 1600), "word.png": image.Rect(0, 60, 800, 720)} {
		data, err := os.ReadFile(filepath.Join(work, name))
		if err != nil {
			return err
		}
		if pictures[name], err = cut(data, part); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// cut returns a part of a PNG, in 64 colours, which letters on paper do with.
func cut(data []byte, part image.Rectangle) ([]byte, error) {
	whole, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	part = part.Intersect(whole.Bounds())
	times := make(map[color.RGBA]int)
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			times[color.RGBAModel.Convert(whole.At(x, y)).(color.RGBA)]++
		}
	}
	often := slices.SortedFunc(maps.Keys(times), func(a, b color.RGBA) int {
		return cmp.Or(times[b]-times[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	var palette color.Palette
	for _, c := range often {
		if len(palette) < 64 && !slices.ContainsFunc(palette, func(p color.Color) bool { return alike(p.(color.RGBA), c) }) {
			palette = append(palette, c)
		}
	}
	less := image.NewPaletted(image.Rect(0, 0, part.Dx(), part.Dy()), palette)
	draw.Draw(less, less.Rect, whole, part.Min, draw.Src)
	var out bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, less)
	return out.Bytes(), err
}

// alike says whether two colours are as good as one.
func alike(a, b color.RGBA) bool {
	far := func(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }
	return far(a.R, b.R)+far(a.G, b.G)+far(a.B, b.B) < 20
}
