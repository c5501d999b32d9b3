"""The illustrative programme: invented services and figures under real agencies' names."""
