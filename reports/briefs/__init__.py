"""The agency brief: two pages for a stocktake, as a document, a deck and a workbook."""
