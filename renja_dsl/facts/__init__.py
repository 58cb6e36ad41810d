"""Facts to ask: everything that plans and findings say, as tables of DuckDB and Parquet."""
