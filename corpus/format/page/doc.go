// Package page reads web pages.
package page
