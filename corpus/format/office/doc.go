// Package office reads what word processors write: Word, RTF and OpenDocument files.
package office
