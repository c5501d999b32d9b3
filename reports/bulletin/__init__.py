"""The national bulletin: four pages on the whole programme, as document, deck and workbook."""
