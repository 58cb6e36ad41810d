"""What comes in: SIPD exports, workbooks, delimited text and Word tables to drafts of plans."""
