package fetch

import (
	"compress/gzip"
	"context"
	"io"
	"mime"
	"net/http"
	"strings"
	"time"
)

// page reads an answer, whose body is bounded as it is sent and as it is read.
func (c *Client) page(r *http.Response, cancel context.CancelCauseFunc) (*Page, error) {
	if reason := statusReason(r.StatusCode); reason != "" {
		return nil, refusal(reason)
	}
	kind, charset, err := typeOf(r.Header.Get("Content-Type"))
	if err != nil {
		return nil, err
	}
	if r.ContentLength > int64(c.limits.Bytes) {
		return nil, tooLarge(c.limits.Bytes)
	}
	silence := time.AfterFunc(c.limits.Silence, func() { cancel(timedOut("sent nothing for ", c.limits.Silence)) })
	defer silence.Stop()
	var body io.Reader = &bounded{of: &heard{r.Body, silence, c.limits.Silence}, left: c.limits.Bytes, limit: c.limits.Bytes}
	switch coding := strings.ToLower(strings.TrimSpace(r.Header.Get("Content-Encoding"))); coding {
	case "", "identity":
	case "gzip", "x-gzip":
		unzipped, err := gzip.NewReader(body)
		if err != nil {
			return nil, err
		}
		body = &bounded{of: unzipped, left: c.limits.Bytes, limit: c.limits.Bytes}
	default:
		return nil, refusal("comes compressed as " + coding + ", which was not asked for; save it from a browser")
	}
	data, err := io.ReadAll(body)
	if err != nil {
		return nil, err
	}
	where := *r.Request.URL
	where.Fragment, where.RawFragment = "", ""
	return &Page{Address: where.String(), Type: kind, Charset: charset, Data: data}, nil
}

// typeOf returns the media type and the charset that a header names, or an
// error for what cannot be an article.
func typeOf(header string) (kind, charset string, err error) {
	kind, parameters, err := mime.ParseMediaType(header)
	if err != nil && kind == "" { // a server that says it wrongly says nothing
		kind, _, _ = strings.Cut(header, ";")
		kind = strings.ToLower(strings.TrimSpace(kind))
	}
	switch {
	case kind == "application/pdf":
		return "", "", refusal("is a PDF document, which is not read; save its text as .txt")
	case kind != "" && !isReadable(kind):
		return "", "", refusal("sends " + kind + ", which is no article; give the address of its page")
	}
	return kind, parameters["charset"], nil
}

// accepted is what the server is asked for, in the order of preference.
const accepted = "text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.9, application/xml;q=0.8, application/json;q=0.8, */*;q=0.5"

// isReadable reports whether something of a media type may be an article in a
// format that can be read. What servers call octet-stream may be anything.
func isReadable(kind string) bool {
	group, name, _ := strings.Cut(kind, "/")
	switch group {
	case "text":
		switch name {
		case "html", "plain", "markdown", "x-markdown", "xml", "rtf", "richtext", "vnd.iptc.nitf", "json":
			return true
		}
	case "message":
		return name == "rfc822" || name == "global"
	case "application":
		if strings.HasSuffix(name, "+xml") || strings.HasSuffix(name, "+json") {
			return true
		}
		switch name {
		case "xhtml", "xml", "json", "ndjson", "x-ndjson", "jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "json-seq",
			"rtf", "x-rtf", "msword", "vnd.openxmlformats-officedocument.wordprocessingml.document",
			"vnd.oasis.opendocument.text", "octet-stream", "x-download", "force-download":
			return true
		}
	}
	return false
}

// heard puts off the end that silence brings, at each byte.
type heard struct {
	of      io.Reader
	silence *time.Timer
	most    time.Duration
}

func (h *heard) Read(p []byte) (int, error) {
	n, err := h.of.Read(p)
	if n > 0 {
		h.silence.Reset(h.most)
	}
	return n, err
}

// bounded is a reader that fails when more comes than it may have.
type bounded struct {
	of          io.Reader
	left, limit int
}

func (b *bounded) Read(p []byte) (int, error) {
	if len(p) > b.left+1 {
		p = p[:b.left+1]
	}
	n, err := b.of.Read(p)
	if b.left -= n; b.left < 0 {
		return 0, tooLarge(b.limit)
	}
	return n, err
}
