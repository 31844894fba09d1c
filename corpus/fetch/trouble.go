package fetch

import (
	"compress/flate"
	"compress/gzip"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// An Error says on one line why an address gave no page, and what to do.
type Error struct {
	Address string // fit to be shown
	Reason  string
	// Err is what lies below, if anything does.
	Err error
}

// Error returns the address and the reason.
func (e *Error) Error() string { return e.Address + ": " + e.Reason }

// Unwrap returns what lies below, or nil.
func (e *Error) Unwrap() error { return e.Err }

// A refusal is a reason that is fit to be shown as it is.
type refusal string

func (r refusal) Error() string { return string(r) }

func failure(address string, err error) error {
	return &Error{Address: Shown(address), Reason: reasonOf(err), Err: err}
}

func timedOut(what string, after time.Duration) error {
	return refusal("timed out: " + what + seconds(after) + "; try again later, or save it from a browser")
}

func seconds(d time.Duration) string { return fmt.Sprintf("%v s", d.Seconds()) }

func tooLarge(limit int) error {
	size := fmt.Sprintf("%d bytes", limit)
	if limit >= 1<<20 {
		size = fmt.Sprintf("%d MB", limit>>20)
	}
	return refusal("larger than the " + size + " that are fetched; save its text as a file, or raise the limit with --max-size")
}

func tooManyRedirects(n int) error {
	return refusal(fmt.Sprintf("sends on more than %d times, in a circle or for want of cookies; save it from a browser", n))
}

// statusReason says what an answer means that has no article, or returns an
// empty string for one that has.
func statusReason(status int) string {
	name := strings.ToLower(http.StatusText(status))
	said := strings.TrimSpace(fmt.Sprintf("%d %s", status, name))
	switch {
	case status == http.StatusOK || status == http.StatusNonAuthoritativeInfo:
		return ""
	case status == http.StatusNotFound || status == http.StatusGone:
		return said + "; check the address"
	case status == http.StatusUnauthorized || status == http.StatusPaymentRequired || status == http.StatusForbidden || status == http.StatusUnavailableForLegalReasons:
		return said + ": the server does not let this reader in; save it from a browser"
	case status == http.StatusTooManyRequests:
		return said + "; wait before trying again"
	case status >= 500:
		return said + ": trouble at the server; try again later"
	}
	return said + " is no page; check the address"
}

// reasonOf says what went wrong on the way to a page.
func reasonOf(err error) string {
	var said refusal
	var dns *net.DNSError
	switch {
	case errors.As(err, &said):
		return string(said)
	case errors.As(err, &dns) && dns.IsNotFound:
		return "no host of that name; check the address, and the connection to the internet"
	case errors.As(err, &dns):
		return "its name cannot be looked up; check the connection to the internet"
	case errors.Is(err, syscall.ECONNREFUSED):
		return "no server answers there; check the address, or try again later"
	case errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH):
		return "cannot be reached; check the connection to the internet"
	case errors.Is(err, http.ErrSchemeMismatch):
		return "does not speak https; try the address with http://"
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		return "the connection broke off; try again"
	}
	if reason := tlsReason(err); reason != "" {
		return reason
	}
	var damaged flate.CorruptInputError
	var at *url.Error
	switch {
	case errors.As(err, &damaged), errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum):
		return "its compressed text is damaged; try again"
	case strings.Contains(err.Error(), "headers exceeded"): // net/http has no type for it
		return "its answer has a header without an end; save it from a browser"
	case strings.Contains(err.Error(), "malformed"):
		return "its answer is not HTTP; check the address"
	case errors.As(err, &at):
		err = at.Err // which does not repeat the address
	}
	return err.Error() + "; check the address, or try again later"
}

// tlsReason says what keeps a connection from being safe.
func tlsReason(err error) string {
	var record tls.RecordHeaderError
	var alert tls.AlertError
	var invalid x509.CertificateInvalidError
	var host x509.HostnameError
	var wrong *tls.CertificateVerificationError
	const browser = "; look at it in a browser, and save it from there if it is right"
	switch {
	case errors.As(err, &record):
		return "does not speak https; try the address with http://"
	case errors.As(err, &alert):
		return "no safe connection can be made with it (" + alert.Error() + "); save it from a browser"
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return "its certificate has expired or is not valid yet" + browser
	case errors.As(err, &host):
		return "its certificate is another host's" + browser
	case errors.As(err, &wrong):
		return "nobody known vouches for its certificate" + browser
	}
	return ""
}
