"""Files to grids of cells: xlsx, xls, ods, docx and delimited text, with limits against hostile archives."""
