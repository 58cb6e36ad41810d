"""A paper to a file: docx, pdf, xlsx, html. Each library is imported by its writer alone."""
