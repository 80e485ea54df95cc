"""How the compiled gazetteer is made; nothing here is needed to read."""
