"""Cells: from what stands in a cell to a value of the field's kind; see loaders.cells.column."""
