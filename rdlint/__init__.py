"""rdlint checks public-sector role descriptions kept as YAML."""

__version__ = "0.1.0"
