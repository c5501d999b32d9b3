"""Reading: from a file to cells with their addresses, and from cells to tables.

    book = read_workbook(content, "kra.xlsx")            # loaders.reading.files
    for sheet in book.sheets:
        for table in find_tables(sheet):                 # loaders.reading.tables
            table.headings, table.rows, table.titles, table.left_out

This module imports nothing, so that the child process starts quickly.
"""
