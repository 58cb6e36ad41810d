"""Tables of planning documents: spreadsheets, delimited text and Word tables to plan data."""
