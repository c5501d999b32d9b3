"""Reading: from a file to cells with their addresses, and from cells to tables.

    book = read_workbook(content, "kra.xlsx")            # loaders.reading.files
    for sheet in book.sheets:
        for table in find_tables(sheet):                 # loaders.reading.tables
            table.headings, table.rows, table.titles, table.sections, table.left_out

To change how a file's kind is told, open kinds.py; csv: text.py and records.py; workbooks:
workbook.py, with xlsx.py, xlsb.py, xls.py and ods.py for what calamine does not pass on; the
child process: child.py, pool.py, wire.py; what is said: sentences.csv; where tables stand:
header.py, levels.py, strips.py, stacks.py; what a line is: body.py, lines.py, titles.py.

This module imports nothing, so that the child process starts quickly.
"""
