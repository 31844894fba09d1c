package format

// readPlain takes the text as it stands, front matter apart.
func readPlain(s source) (Document, error) {
	text, err := s.decode()
	if err != nil {
		return Document{}, err
	}
	fields, body, err := s.frontMatter(text)
	return Document{Fields: fields, Text: body}, err
}
