"""Acts as a person does and writes down what happened: one probe a file, `probe(tab, snapshot) -> observation`."""
